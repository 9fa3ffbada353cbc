import { isolated } from '@/lib/core/isolated'
import { zoneName } from '@/lib/core/zone-name'

type Span = { startsAt: Date; endsAt: Date }

/** From when until when, on the clocks of a zone that is named beside it. */
export function spanIn(zone: string, locale: string, { startsAt, endsAt }: Span) {
  return {
    time: format(zone, locale).formatRange(startsAt, endsAt),
    zone: isolated(zoneName(zone, startsAt, locale)),
  }
}

export function momentIn(zone: string, locale: string, at: Date) {
  return { time: format(zone, locale).format(at), zone: isolated(zoneName(zone, at, locale)) }
}

/** Whether clocks in two zones show the same at these moments. */
export function isSameTime(zone: string, other: string, { startsAt, endsAt }: Span) {
  const [one, two] = [zone, other].map((each) => format(each, 'en').formatRange(startsAt, endsAt))
  return one === two
}

function format(timeZone: string, locale: string) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone })
}
