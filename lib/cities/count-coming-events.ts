import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Says on a city how many events to come it organises that can be seen. */
export async function countComingEvents(tx: Tx, cityId: string | null, now = new Date()) {
  if (!cityId) return
  const comingEvents = await tx.event.count({
    where: { cityId, state: 'published', hiddenAt: null, endsAt: { gt: now } },
  })
  await tx.city.update({ where: { id: cityId }, data: { comingEvents } })
}
