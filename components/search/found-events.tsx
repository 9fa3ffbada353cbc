import { useLocale, useTranslations } from 'next-intl'
import { EventRows } from '@/components/events/event-rows'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import type { searchEvents } from '@/lib/search/events'
import styles from './results.module.css'

type Props = { q: string; found: Awaited<ReturnType<typeof searchEvents>> }

/** The next events for what was typed, and a way to all of them. */
export function FoundEvents({ q, found }: Props) {
  const t = useTranslations('search')
  const locale = useLocale()
  if (found.data.length === 0) return null
  return (
    <section className={styles.beneath}>
      <h2 className="h-sec">{t('events.title', { q })}</h2>
      <EventRows events={found.data} level="h3" />
      <GoLink href={`${localePath(locale, '/events')}?${new URLSearchParams({ q })}`}>
        {t('events.all', { count: found.total })}
      </GoLink>
    </section>
  )
}
