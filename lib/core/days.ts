import { Temporal } from 'temporal-polyfill'

/** The moment at which a day (`2026-03-08`) is over in an IANA zone, daylight saving and all. */
export function endOfDay(day: string, zone: string) {
  const next = Temporal.PlainDate.from(day).add({ days: 1 })
  return new Date(next.toZonedDateTime(zone).epochMilliseconds)
}

/** The day (`2026-03-08`) that it is in an IANA zone. */
export function dayIn(zone: string, now: Date) {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}
