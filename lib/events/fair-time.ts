import { wallAt } from '@/lib/core/wall-clock'

/** Somebody who would sit there, by the zone of their city. */
export type Seat = { id: string; zone: string }
export type Hours = 'day' | 'edge' | 'night'
export type Slot = {
  startsAt: Date
  /** What each would have to bear, by id: the clock where they are, and what kind of hour it is. */
  seats: { id: string; local: string; hours: Hours }[]
  /** Lower is better. */
  burden: number
}

type Options = {
  /** The first moment that is thought of, and how many days. */
  from: Date
  days: number
  minutes: number
  /** What each has borne before in the same series, by id. */
  borne?: ReadonlyMap<string, number>
}

/** Between a good night and a working day: early or late, yet possible. */
const DAY_HOURS = { from: 8, to: 19 }
const WAKING_HOURS = { from: 6, to: 23 }
const WEIGHT: Record<Hours, number> = { day: 0, edge: 1, night: 6 }
const STEP = 30 * 60_000

/**
 * When to meet over many zones: the starts that put the least on those who sit there, best first; whoever has borne
 * more before counts more. Of equally good ones the earlier. One slot of each half hour of the day is kept.
 */
export function proposeSlots(seats: readonly Seat[], { from, days, minutes, borne }: Options) {
  const first = Math.ceil(from.getTime() / STEP) * STEP
  const byHour = new Map<number, Slot>()
  for (let at = first; at < first + days * 86_400_000; at += STEP) {
    const slot = slotAt(seats, new Date(at), minutes, borne)
    const hour = at % 86_400_000
    const known = byHour.get(hour)
    if (!known || slot.burden < known.burden) byHour.set(hour, slot)
  }
  return [...byHour.values()].sort(
    (a, b) => a.burden - b.burden || a.startsAt.getTime() - b.startsAt.getTime(),
  )
}

/** Slots for a whole series, one after the other, so that the same city does not always get up at night. */
export function takeTurns(
  seats: readonly Seat[],
  starts: readonly Date[],
  minutes: number,
): Slot[] {
  const borne = new Map<string, number>()
  return starts.map((from) => {
    const [best] = proposeSlots(seats, { from, days: 1, minutes, borne })
    if (!best) throw new Error('A day has half hours')
    for (const { id, hours } of best.seats) borne.set(id, (borne.get(id) ?? 0) + WEIGHT[hours])
    return best
  })
}

function slotAt(
  seats: readonly Seat[],
  startsAt: Date,
  minutes: number,
  borne: Options['borne'],
): Slot {
  const placed = seats.map(({ id, zone }) => {
    const local = wallAt(startsAt, zone)
    const end = wallAt(new Date(startsAt.getTime() + minutes * 60_000), zone)
    return { id, local, hours: worse(hoursAt(local), hoursAt(end, true)) }
  })
  const burden = placed.reduce(
    (sum, { id, hours }) => sum + WEIGHT[hours] * (1 + (borne?.get(id) ?? 0)),
    0,
  )
  return { startsAt, seats: placed, burden }
}

/** An event that ends at an hour is over by then. */
function hoursAt(local: string, isEnd = false): Hours {
  const hour = Number(local.slice(11, 13)) + Number(local.slice(14, 16)) / 60 - (isEnd ? 0.01 : 0)
  if (hour >= DAY_HOURS.from && hour < DAY_HOURS.to) return 'day'
  return hour >= WAKING_HOURS.from && hour < WAKING_HOURS.to ? 'edge' : 'night'
}

function worse(one: Hours, other: Hours): Hours {
  return WEIGHT[one] >= WEIGHT[other] ? one : other
}
