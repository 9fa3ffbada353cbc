import 'server-only'
import { recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { type EventState, OFFER_HOURS, type RegistrationState } from './schema'

const HOUR = 3_600_000

type Seated = { id: string; capacity: number | null; startsAt: Date }

/**
 * Offers free seats to those who wait longest, each with a term; the caller holds the event's lock. An offered seat is
 * taken: nobody else gets it meanwhile.
 */
export async function offerSeats(tx: Tx, { id, capacity, startsAt }: Seated, now: Date) {
  if (startsAt <= now) return
  const { taken } = await tx.event.findUniqueOrThrow({ where: { id }, select: { taken: true } })
  const free = capacity === null ? undefined : Math.max(0, capacity - taken)
  if (free === 0) return
  const next = await tx.registration.findMany({
    where: { eventId: id, state: 'waiting' },
    orderBy: { place: 'asc' },
    take: free,
    select: { id: true, userId: true, cityId: true },
  })
  const offeredUntil = new Date(Math.min(startsAt.getTime(), now.getTime() + OFFER_HOURS * HOUR))
  for (const registration of next) {
    await tx.registration.update({
      where: { id: registration.id },
      data: { state: 'offered', offeredUntil },
    })
    await recordSeat(tx, null, registration, 'offered')
  }
  if (next.length > 0)
    await tx.event.update({ where: { id }, data: { taken: { increment: next.length } } })
}

type Held = {
  registration: { id: string; userId: string; cityId: string | null; state: RegistrationState }
  event: Seated & { state: EventState }
}

/** Gives a seat back, or a place in line; the next in line is offered it. The caller holds the event's lock. */
export async function giveBack(tx: Tx, actorId: string, held: Held, now: Date) {
  const { registration, event } = held
  await tx.registration.update({
    where: { id: registration.id },
    data: { state: 'cancelled', cancelledAt: now, offeredUntil: null, asksAgain: false },
  })
  if (takesSeat(registration.state)) {
    await tx.event.update({ where: { id: event.id }, data: { taken: { decrement: 1 } } })
    if (event.state === 'published') await offerSeats(tx, event, now)
  }
  await recordSeat(tx, actorId, registration, 'given-back', registration.state)
}

/** Of a seat the log tells whose it is, and never what they answered. */
export function recordSeat(
  tx: Tx,
  actorId: string | null,
  { id, userId, cityId }: { id: string; userId: string; cityId: string | null },
  verb: string,
  /** How it stood before, where it is no seat any more. */
  before?: RegistrationState,
) {
  return recordChange(tx, {
    ...{ actorId, subject: 'registration', subjectId: id, verb, userId },
    ...(cityId && { cityId }),
    ...(before && { fields: { state: { from: before, to: verb } } }),
  })
}

export function takesSeat(state: RegistrationState) {
  return state === 'confirmed' || state === 'offered'
}
