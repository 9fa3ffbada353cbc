/** A zone as people read it: its city, and how far ahead of UTC it is at a moment, such as "Dublin (GMT+1)". */
export function zoneName(zone: string, at: Date, locale: string) {
  const offset = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  return zone === 'UTC' ? zone : `${zone.replaceAll('_', ' ')} (${offset})`
}

/** The zones to choose from, and those that are there already though no list has them. */
export function zoneNames(...own: string[]) {
  return [...new Set([...own, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}
