import { Temporal } from 'temporal-polyfill'

/** Which of two, where a time on the wall comes twice, as clocks go back. */
export type Fold = 'earlier' | 'later'

export type WallTime =
  | { at: Date; problem?: undefined }
  /** `gap`: clocks jump over it; `twice`: it comes twice that night, and nobody said which. */
  | { at?: undefined; problem: 'zone' | 'time' | 'gap' | 'twice' }

/** Whether clocks keep an IANA zone of that name, such as `America/Sao_Paulo`. */
export function isZone(zone: string) {
  try {
    return /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(zone) && Boolean(zoned('2020-01-01T00:00', zone))
  } catch {
    return false
  }
}

/**
 * The moment at which clocks in a zone show a time (`2027-03-31T09:30`).
 * @param fold which of two, where it comes twice; without it that is a problem
 */
export function readWall(local: string, zone: string, fold?: Fold): WallTime {
  if (!isZone(zone)) return { problem: 'zone' }
  let plain: Temporal.PlainDateTime
  try {
    plain = Temporal.PlainDateTime.from(local)
  } catch {
    return { problem: 'time' }
  }
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    plain.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at: dateOf(earlier) }
  // Of a time that does not exist neither reading shows it.
  if (!earlier.toPlainDateTime().equals(plain)) return { problem: 'gap' }
  return fold ? { at: dateOf(fold === 'earlier' ? earlier : later) } : { problem: 'twice' }
}

/** What clocks in a zone show at a moment: `2027-03-31T09:30`. */
export function wallAt(moment: Date, zone: string) {
  return at(moment, zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** How far ahead of UTC a zone is at a moment, in minutes. */
export function offsetAt(moment: Date, zone: string) {
  return at(moment, zone).offsetNanoseconds / 60_000_000_000
}

/** The moments between two others at which clocks in a zone are set, with the offsets before and after, in minutes. */
export function changesOf(zone: string, from: Date, to: Date) {
  const changes: { at: Date; before: number; after: number }[] = []
  let next = at(from, zone).getTimeZoneTransition('next')
  while (next && next.epochMilliseconds <= to.getTime()) {
    const moment = dateOf(next)
    const before = offsetAt(new Date(moment.getTime() - 1), zone)
    const after = offsetAt(moment, zone)
    // Some entries change a name alone.
    if (before !== after) changes.push({ at: moment, before, after })
    next = next.getTimeZoneTransition('next')
  }
  return changes
}

function zoned(local: string, zone: string) {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone)
}

function at(moment: Date, zone: string) {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
}

function dateOf({ epochMilliseconds }: { epochMilliseconds: number }) {
  return new Date(epochMilliseconds)
}
