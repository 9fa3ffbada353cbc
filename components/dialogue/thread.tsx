import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import type { Thread as Rows } from '@/lib/dialogue/queries/list-thread'
import { localePath } from '@/lib/i18n/locales'
import { Posts } from './posts'

type Props = { thread: Rows }

/** What is said under something, for everyone to read; taking part is another page, which knows its reader. */
export function Thread({ thread }: Props) {
  const t = useTranslations('dialogue')
  const locale = useLocale()
  const { place, posts, page, pages, total } = thread
  const desk = localePath(locale, place.deskHref)
  if (posts.length === 0)
    return (
      <Section id="dialogue" title={t('title')}>
        <EmptyState
          title={t('empty.title')}
          actions={
            <ButtonLink look="line" href={`${desk}#write`} rel="nofollow">
              {t('empty.start')}
            </ButtonLink>
          }
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      </Section>
    )
  return (
    <Section
      id="dialogue"
      title={t('title')}
      caption={
        <>
          {t('caption')} {t('count', { count: total })}
        </>
      }
      aside={
        <ButtonLink look="line" href={`${desk}#write`} rel="nofollow">
          {t('join')}
        </ButtonLink>
      }
    >
      <Posts posts={posts} answerHref={(id) => `${desk}?answer=${id}#write`} />
      <Pagination
        page={page}
        pages={pages}
        href={(number) => `${localePath(locale, place.href)}?thread=${number}#dialogue`}
      />
    </Section>
  )
}
