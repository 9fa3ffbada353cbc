import { changesOf, offsetAt, wallAt } from './wall-clock'

/**
 * A VTIMEZONE (RFC 5545) that holds between two moments: how clocks in the zone stand at first, and each time they are
 * set. Written out one by one, as rules that states announce from year to year fit into no RRULE.
 */
export function vtimezone(zone: string, from: Date, to: Date) {
  const changes = changesOf(zone, from, to)
  const first = offsetAt(from, zone)
  // The names mean nothing to a reader that computes; they say which clock is the earlier one.
  const isSummer = changes[0] !== undefined && changes[0].after < first
  const at = `${wallAt(from, zone)}:00`
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance({ kind: isSummer ? 'DAYLIGHT' : 'STANDARD', at, before: first, after: first }),
    ...changes.flatMap(({ at: moment, before, after }) =>
      observance({
        kind: after > before ? 'DAYLIGHT' : 'STANDARD',
        // What clocks show as they are set, had they not been.
        at: new Date(moment.getTime() + before * 60_000).toISOString().slice(0, 19),
        ...{ before, after },
      }),
    ),
    'END:VTIMEZONE',
    '',
  ].join('\r\n')
}

type Observance = {
  kind: 'STANDARD' | 'DAYLIGHT'
  /** Local: `2027-03-28T01:00:00` */
  at: string
  /** Minutes ahead of UTC. */
  before: number
  after: number
}

function observance({ kind, at, before, after }: Observance) {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${at.replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `END:${kind}`,
  ]
}

/** `+0545`; with seconds where a clock of old had them. */
function offset(minutes: number) {
  const seconds = Math.round(Math.abs(minutes) * 60)
  const parts = [seconds / 3600, (seconds % 3600) / 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  )
  if (parts[2] === '00') parts.pop()
  return (minutes < 0 ? '-' : '+') + parts.join('')
}
