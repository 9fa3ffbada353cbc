import 'server-only'
import type { Tx } from '@/lib/core/db'

/**
 * Says on a practice, on its city and on the adapting city (without one: on each that adapted it) how far it
 * travelled: what lists sort and filter by. Nobody changed the practice or the cities, so their dates stay.
 */
export async function countAdaptations(
  tx: Tx,
  { originId, cityId = null }: { originId: string; cityId?: string | null },
) {
  await tx.$executeRaw`
    update "Practice" p set "adaptedCount" = (
      select count(*) from "Adaptation" a where a."originId" = p.id and a."hiddenAt" is null)
    where p.id = ${originId}::uuid`
  await tx.$executeRaw`
    update "City" c set "adaptedByCount" = (
      select count(distinct a."cityId") from "Adaptation" a join "Practice" p on p.id = a."originId"
      where p."cityId" = c.id and a."hiddenAt" is null and p."hiddenAt" is null)
    where c.id = (select "cityId" from "Practice" where id = ${originId}::uuid)`
  await tx.$executeRaw`
    update "City" c set "adaptationCount" = (
      select count(*) from "Adaptation" a join "Practice" p on p.id = a."originId"
      where a."cityId" = c.id and a."hiddenAt" is null and p."hiddenAt" is null)
    where c.id = ${cityId}::uuid or (${cityId}::uuid is null
      and c.id in (select "cityId" from "Adaptation" where "originId" = ${originId}::uuid))`
}
