import { Temporal } from 'temporal-polyfill'

/** Something that takes place, by its moments and the zone that it takes place in. */
type Timed = { startsAt: Date; endsAt: Date; zone: string }

/** The weeks of a month (`2027-03`), each of seven days (`2027-03-01`) from its first weekday on, 1 for Monday. */
export function weeksOf(month: string, firstDay: number): string[][] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  let day = first.subtract({ days: (first.dayOfWeek - firstDay + 7) % 7 })
  const weeks: string[][] = []
  do {
    weeks.push(
      Array.from({ length: 7 }, () => {
        const text = day.toString()
        day = day.add({ days: 1 })
        return text
      }),
    )
  } while (day.toString().slice(0, 7) === month)
  return weeks
}

/**
 * What takes place on each day, in a zone, or each where it is; what lasts over midnight is on all of its days. An end
 * at midnight belongs to the day before.
 */
export function byDay<Event extends Timed>(events: readonly Event[], zone?: string) {
  const days = new Map<string, Event[]>()
  for (const event of events) {
    const of = (moment: number) =>
      Temporal.Instant.fromEpochMilliseconds(moment)
        .toZonedDateTimeISO(zone ?? event.zone)
        .toPlainDate()
    const last = of(event.endsAt.getTime() - 1).toString()
    for (
      let day = of(event.startsAt.getTime());
      day.toString() <= last;
      day = day.add({ days: 1 })
    ) {
      const key = day.toString()
      const known = days.get(key)
      if (known) known.push(event)
      else days.set(key, [event])
    }
  }
  return days
}

/** The month so many after another. */
export function monthAfter(month: string, months: number) {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString()
}

/** All moments that may be in a month, in whatever zone: a day more on either side. */
export function spanOf(month: string) {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const at = (date: Temporal.PlainDate) => new Date(`${date.toString()}T00:00Z`)
  return { from: at(first.subtract({ days: 8 })), to: at(first.add({ months: 1, days: 8 })) }
}

/** The first weekday of a locale's week, 1 for Monday, as CLDR has it. */
export function firstDayOf(locale: string) {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay ?? 1
}
