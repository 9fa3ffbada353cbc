import 'server-only'
import type { Tx } from '@/lib/core/db'
import { lockEvent } from '../own-event'
import { type RegistrationState, SEATED } from '../schema'
import { giveBack } from '../seats'

const HELD: RegistrationState[] = [...SEATED, 'waiting']

/** Of somebody whose account goes: what they hold of events to come is free for others, and what they wrote is gone. */
export async function leaveEvents(tx: Tx, userId: string, now = new Date()) {
  const held = await tx.registration.findMany({
    where: {
      ...{ userId, state: { in: HELD } },
      event: { startsAt: { gt: now } },
    },
    select: { id: true, eventId: true },
    // Two who leave together do not wait for each other.
    orderBy: { eventId: 'asc' },
  })
  for (const { id, eventId } of held) {
    const event = await lockEvent(tx, eventId)
    const registration = await tx.registration.findUniqueOrThrow({ where: { id } })
    // Somebody may have had it lapse meanwhile.
    if (event && HELD.includes(registration.state))
      await giveBack(tx, userId, { registration, event }, now)
  }
  await tx.registration.updateMany({ where: { userId }, data: { answers: [], guestFrom: '' } })
}
