import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { EventRow } from '@/lib/events/queries/list-events'
import { EventRows } from './event-rows'

/** Past ones are many: these are the latest. */
const PAST = 5

/** What a city organises, alone or together; nothing where there is nothing. */
export function CityEvents({ coming, past }: { coming: EventRow[]; past: EventRow[] }) {
  const t = useTranslations('events')
  if (coming.length + past.length === 0) return null
  return (
    <Section title={t('city.title')} id="events">
      {coming.length > 0 && <EventRows events={coming} level="h3" />}
      {past.length > 0 && (
        <>
          {coming.length > 0 && <h3 className="h-sec">{t('city.past')}</h3>}
          <EventRows events={past.slice(0, PAST)} level="h3" />
        </>
      )}
    </Section>
  )
}
