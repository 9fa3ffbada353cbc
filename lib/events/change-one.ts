import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { differences } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { type OwnEvent, recordEvent } from './own-event'
import type { EventFields } from './schema'
import { offerSeats, recordSeat } from './seats'
import { momentsOf } from './times'

type Change = {
  event: OwnEvent
  said: EventFields
  whenFull: '' | 'keep' | 'wait'
  now: Date
}

/** What calendars show of an event: where one of it changes, they get a new SEQUENCE. */
const IN_CALENDARS = [
  ...(['title', 'body', 'startLocal', 'endLocal', 'zone', 'venue', 'address', 'mode'] as const),
  ...(['kind', 'lat', 'lon'] as const),
]

/** Changes one event, whatever becomes of others in its series. */
export async function changeOne(tx: Tx, viewer: Viewer, { event, said, whenFull, now }: Change) {
  const { opensLocal, closesLocal, fold, ...rest } = said
  const moments = momentsOf(said)
  const { id, state, capacity } = event
  const isPublic = state === 'published'
  const isMoved =
    moments.startsAt.getTime() !== event.startsAt.getTime() ||
    moments.endsAt.getTime() !== event.endsAt.getTime()
  if (isPublic && isMoved && moments.startsAt <= now) refuse('conflict', 'events.isOver')
  const isOverfull = rest.capacity !== null && event.taken > rest.capacity
  if (isOverfull && whenFull === '')
    refuse('invalid', 'errors.checkForm', {
      problems: {
        capacity: { key: 'events.capacityTaken', values: { taken: event.taken } },
        whenFull: { key: 'events.whenFullMissing' },
      },
    })
  const isNews =
    isMoved || IN_CALENDARS.some((field) => rest[field as keyof typeof rest] !== event[field])
  await tx.event.update({
    where: { id },
    data: {
      ...{ ...rest, ...moments, fold: fold || 'earlier', version: { increment: 1 } },
      ...(isPublic && isNews && { sequence: { increment: 1 } }),
      ...(isPublic && isMoved && { movedFrom: event.startsAt }),
    },
  })
  if (isPublic && isMoved)
    await tx.registration.updateMany({
      where: { eventId: id, state: 'confirmed' },
      // Reminders count from the new time.
      data: { asksAgain: true, reminded: [] },
    })
  if (isOverfull && whenFull === 'wait' && rest.capacity !== null)
    await sendToWait(tx, { id, most: rest.capacity, taken: event.taken })
  if (isPublic && rest.capacity !== capacity)
    await offerSeats(tx, { id, capacity: rest.capacity, startsAt: moments.startsAt }, now)
  const { body, ...facts } = rest
  const sequence = event.sequence + (isPublic && isNews ? 1 : 0)
  await recordEvent(tx, viewer.id, event, {
    verb: isPublic && isMoved ? 'moved' : 'updated',
    fields: differences<Record<string, unknown>>(event, { ...facts, sequence }),
    visible: isPublic,
  })
}

/** Those who came last wait again, in their own order. */
async function sendToWait(
  tx: Tx,
  { id, most, taken }: { id: string; most: number; taken: number },
) {
  const last = await tx.registration.findMany({
    where: { eventId: id, state: { in: ['confirmed', 'offered'] } },
    orderBy: { place: 'desc' },
    take: taken - most,
    select: { id: true, userId: true, cityId: true, state: true },
  })
  for (const registration of last) {
    await tx.registration.update({
      where: { id: registration.id },
      data: { state: 'waiting', offeredUntil: null, asksAgain: false },
    })
    await recordSeat(tx, null, registration, 'sent-to-wait', registration.state)
  }
  await tx.event.update({ where: { id }, data: { taken: { decrement: last.length } } })
}
