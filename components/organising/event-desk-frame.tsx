import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from '@/components/partnerships/partnerships.module.css'
import { Desk } from '@/components/site/desk'
import { GoLink } from '@/components/ui/go-link'
import { isolated } from '@/lib/core/isolated'
import type { EventDesk } from '@/lib/events/queries/organiser'
import { localePath } from '@/lib/i18n/locales'

type Props = {
  event: EventDesk
  /** The page's address in English. */
  path: string
  /** Whether the reader works for more than one city. */
  isOfMany: boolean
  children: ReactNode
}

/** A page of one event at its organiser's desk, with the ways to its other pages. */
export function EventDeskFrame({ event, path, isOfMany, children }: Props) {
  const t = useTranslations('organising')
  const words = useTranslations('events')
  const locale = useLocale()
  const { id, slug, city, title, kind, state, language, hiddenAt } = event
  const own = `/my-city/events/${id}`
  const query = city && isOfMany ? `city=${city.slug}` : undefined
  const back = city ? '/my-city/events' : '/secretariat/events'
  const pages = [
    [back + (query ? `?${query}` : ''), t('desk.back')],
    ...(path === own ? [] : [[own, t('desk.edit')]]),
    ...(state === 'draft' || path === `${own}/people` ? [] : [[`${own}/people`, t('desk.people')]]),
    ...(state !== 'published' || path === `${own}/after`
      ? []
      : [[`${own}/after`, t('desk.after')]]),
    ...(state === 'draft' || hiddenAt ? [] : [[`/events/${slug}`, t('desk.see')]]),
  ] as [string, string][]
  return (
    <Desk
      {...(city ? { desk: 'city' as const } : { desk: 'secretariat' as const })}
      place="events"
      path={path}
      query={query}
      title={isolated(title)}
      lede={`${words(`kinds.${kind}`)} · ${words(`states.${state as 'draft'}`)}`}
      langs={[language]}
    >
      <p className={styles.acts}>
        {pages.map(([href, label]) => (
          <GoLink key={href} href={localePath(locale, href)}>
            {label}
          </GoLink>
        ))}
      </p>
      {children}
    </Desk>
  )
}
