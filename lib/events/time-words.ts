/** When something is, on the clocks of a zone that is named beside it. */
export function spanIn(zone: string, locale: string, { startsAt, endsAt }: Span) {
  return {
    time: format(zone, locale).formatRange(startsAt, endsAt),
    zone: zoneName(zone, locale, startsAt),
  }
}

export function momentIn(zone: string, locale: string, at: Date) {
  return { time: format(zone, locale).format(at), zone: zoneName(zone, locale, at) }
}

/** Whether clocks in two zones show the same at these moments. */
export function isSameTime(zone: string, other: string, { startsAt, endsAt }: Span) {
  const [one, two] = [zone, other].map((each) => format(each, 'en').formatRange(startsAt, endsAt))
  return one === two
}

type Span = { startsAt: Date; endsAt: Date }

function format(timeZone: string, locale: string) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone })
}

/** `Brasilia Standard Time, GMT-3`; the difference alone where a zone has no name. */
function zoneName(timeZone: string, locale: string, at: Date) {
  const names = (['long', 'shortOffset'] as const).map(
    (timeZoneName) =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
        .formatToParts(at)
        .find(({ type }) => type === 'timeZoneName')?.value ?? '',
  )
  return [...new Set(names)].join(', ')
}
