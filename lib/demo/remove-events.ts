import 'server-only'
import { keepEventsUntil } from '@/lib/cities/keep-events-until'
import type { Tx } from '@/lib/core/db'

/** Takes away the events that demo people began, and their seats at others. @returns the ids of what is gone */
export async function removeEvents(tx: Tx, people: string[]) {
  const events = await tx.event.findMany({
    where: { createdById: { in: people } },
    select: { id: true, cityId: true },
  })
  await tx.event.deleteMany({ where: { id: { in: events.map(({ id }) => id) } } })
  for (const { cityId } of events) await keepEventsUntil(tx, cityId)
  const seats = await tx.registration.findMany({
    where: { userId: { in: people } },
    select: { id: true, eventId: true, state: true },
  })
  for (const { id, eventId, state } of seats) {
    await tx.registration.delete({ where: { id } })
    if (state === 'confirmed' || state === 'offered')
      await tx.event.update({ where: { id: eventId }, data: { taken: { decrement: 1 } } })
  }
  return events.map(({ id }) => id)
}
