import { useLocale } from 'next-intl'
import { zoneName } from '@/lib/core/zone-name'

type Props = {
  startsAt: Date
  endsAt: Date
  /** IANA zone in which it is shown. */
  zone: string
}

/** From when until when, in a zone that is named beside it: a time without its zone says nothing. */
export function EventTime({ startsAt, endsAt, zone }: Props) {
  const locale = useLocale()
  const format = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' },
    ...{ hour: 'numeric', minute: '2-digit', timeZone: zone },
  })
  return (
    <>
      <time dateTime={startsAt.toISOString()}>{format.formatRange(startsAt, endsAt)}</time>{' '}
      <span className="mute">{zoneName(zone, startsAt, locale)}</span>
    </>
  )
}
