import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Prose } from '@/components/ui/prose'
import type { ThreadPost } from '@/lib/dialogue/queries/list-thread'
import { localePath } from '@/lib/i18n/locales'
import styles from './dialogue.module.css'

type Props = {
  post: ThreadPost
  /** Where the reader goes to answer it; nowhere where it is answered already by the page. */
  answerHref: string
  /** What its author can do with it. */
  children?: ReactNode
}

/** What somebody said: who, for whom, when, and their words in their language. */
export function Post({ post, answerHref, children }: Props) {
  const t = useTranslations('dialogue')
  const format = useFormatter()
  const locale = useLocale()
  const { id, state, author, city, language, html, createdAt, editedAt } = post
  if (state !== 'open')
    return (
      <div id={`post-${id}`}>
        <p className="mute">{state === 'hidden' ? t('hidden') : t('deleted')}</p>
      </div>
    )
  const day = format.dateTime(createdAt, { dateStyle: 'medium' })
  return (
    <article id={`post-${id}`}>
      <p className={styles.who}>
        <bdi className={styles.name}>{author?.name ?? t('former')}</bdi>
        {author?.handle && (
          <span className="mute" dir="ltr">
            @{author.handle}
          </span>
        )}
        {city && (
          <a href={localePath(locale, `/cities/${city.slug}`)}>
            {t('forCity', { city: city.name })}
          </a>
        )}
        <a className="mute" href={`#post-${id}`} aria-label={t('permalink', { date: day })}>
          <time dateTime={createdAt.toISOString()}>{day}</time>
        </a>
        {editedAt && (
          <a className="mute" href={localePath(locale, `/dialogue/${id}`)} rel="nofollow">
            {t('edited', { date: format.dateTime(editedAt, { dateStyle: 'medium' }) })}
          </a>
        )}
      </p>
      <Prose html={html} lang={language === locale ? undefined : language} />
      <p className={styles.acts}>
        <a href={answerHref} rel="nofollow">
          {t('answer')}
        </a>
        <a href={localePath(locale, `/report?subject=post&id=${id}`)} rel="nofollow">
          {t('report')}
        </a>
      </p>
      {children}
    </article>
  )
}
