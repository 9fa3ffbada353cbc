import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { EventRow } from '@/lib/events/queries/list-events'
import { localePath } from '@/lib/i18n/locales'
import { EventRows } from './event-rows'

/** The next few events of the network; nothing where none is coming. */
export function NextEvents({ events }: { events: EventRow[] }) {
  const t = useTranslations('events')
  const locale = useLocale()
  if (events.length === 0) return null
  return (
    <Section
      title={t('home.title')}
      caption={t('home.caption')}
      aside={<a href={localePath(locale, '/events')}>{t('none.all')}</a>}
    >
      <EventRows events={events} level="h3" />
    </Section>
  )
}
