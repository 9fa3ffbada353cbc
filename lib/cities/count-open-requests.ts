import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Says on a city how many requests for partners it has open that can be seen. */
export async function countOpenRequests(tx: Tx, cityId: string) {
  const openRequests = await tx.partnerRequest.count({
    where: { cityId, state: 'open', hiddenAt: null },
  })
  await tx.city.update({ where: { id: cityId }, data: { openRequests } })
}
