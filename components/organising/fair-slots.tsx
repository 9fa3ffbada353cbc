import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { EventTime } from '@/components/events/event-time'
import { Fold } from '@/components/ui/fold'
import { GoLink } from '@/components/ui/go-link'
import { Table } from '@/components/ui/table'
import type { Hours } from '@/lib/events/fair-time'
import type { FairTimes } from '@/lib/events/queries/fair-times'
import { localePath } from '@/lib/i18n/locales'
import styles from './fair-time.module.css'

type Props = {
  times: FairTimes
  minutes: number
  /** Where a slot is taken, in English: the desk of the event, or of a new one. */
  takePath: string
}

/** Slots, best first, or the meetings of a series in turn; each with who would sit there at which hour. */
export function FairSlots({ times, minutes, takePath }: Props) {
  const t = useTranslations('organising')
  const locale = useLocale()
  const zone = times.event?.zone ?? 'UTC'
  return (
    <ol className={styles.slots}>
      {times.slots.map(({ startsAt, seats }) => {
        const at = startsAt.toISOString()
        const span = { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
        const count = (hours: Hours) => seats.filter((seat) => seat.hours === hours).length
        return (
          <li key={at}>
            <p className={styles.when}>
              <EventTime {...span} zone={zone} />
            </p>
            <p className="small">
              {t('fair.sum', { day: count('day'), edge: count('edge'), night: count('night') })}
            </p>
            <Fold summary={t('fair.who')}>
              <SeatHours times={times} seats={seats} />
            </Fold>
            <GoLink href={localePath(locale, `${takePath}?at=${at}&minutes=${minutes}`)}>
              {t('fair.take')}
            </GoLink>
          </li>
        )
      })}
    </ol>
  )
}

type HoursProps = { times: FairTimes; seats: FairTimes['slots'][number]['seats'] }

function SeatHours({ times, seats }: HoursProps) {
  const t = useTranslations('organising')
  const format = useFormatter()
  const names = new Map(times.cities.map(({ slug, name }) => [slug, name]))
  return (
    <Table
      caption={t('fair.who')}
      captionHidden
      columns={[{ label: t('fair.city') }, { label: t('fair.clock') }, { label: t('fair.hours') }]}
      rows={seats.map(({ id, local, hours }) => ({
        id,
        cells: [
          <bdi key="city">{names.get(id)}</bdi>,
          // What the wall shows has no zone any more.
          format.dateTime(new Date(`${local}Z`), {
            ...{ weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone: 'UTC' },
          }),
          <span key="hours" className={hours === 'night' ? styles.night : undefined}>
            {t(`fair.kinds.${hours}`)}
          </span>,
        ],
      }))}
    />
  )
}
