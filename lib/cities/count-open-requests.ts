import 'server-only'
import { differences, type Fields } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'

/**
 * Says on a city how many requests for partners it has open that can be seen.
 * @returns what that changed, for the record: saved searches ask it how the city was before
 */
export async function countOpenRequests(tx: Tx, cityId: string): Promise<Fields> {
  // Locked before it is counted: of two that count at once, the second sees what the first did.
  const [before] = await tx.$queryRaw<{ openRequests: number }[]>`
    select "openRequests" from "City" where id = ${cityId}::uuid for no key update`
  const openRequests = await tx.partnerRequest.count({
    where: { cityId, state: 'open', hiddenAt: null },
  })
  if (openRequests === before?.openRequests) return {}
  await tx.city.update({ where: { id: cityId }, data: { openRequests } })
  return differences({ openRequests: before?.openRequests }, { openRequests })
}
