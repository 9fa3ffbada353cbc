import 'server-only'
import { differences, type Fields } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'

/**
 * Says on a city when the last event is over that it organises and that can be seen: until then it has events to come,
 * without anybody having to count again as time goes by.
 * @returns what that changed, for the record: saved searches ask it how the city was before
 */
export async function keepEventsUntil(tx: Tx, cityId: string | null): Promise<Fields> {
  if (!cityId) return {}
  // Locked before it is read: of two at once, the second sees what the first did.
  const [before] = await tx.$queryRaw<{ eventsUntil: Date | null }[]>`
    select "eventsUntil" from "City" where id = ${cityId}::uuid for no key update`
  const {
    _max: { endsAt: eventsUntil },
  } = await tx.event.aggregate({
    where: { cityId, state: 'published', hiddenAt: null },
    _max: { endsAt: true },
  })
  if (eventsUntil?.getTime() === before?.eventsUntil?.getTime()) return {}
  await tx.city.update({ where: { id: cityId }, data: { eventsUntil } })
  return differences({ eventsUntil: before?.eventsUntil ?? null }, { eventsUntil })
}
