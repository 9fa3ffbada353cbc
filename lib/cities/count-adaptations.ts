import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Says on a practice and on both cities how far it travelled: what lists sort and filter by. */
export async function countAdaptations(
  tx: Tx,
  { originId, cityId }: { originId: string; cityId: string },
) {
  const seen = { hiddenAt: null }
  const origin = await tx.practice.update({
    where: { id: originId },
    data: { adaptedCount: await tx.adaptation.count({ where: { originId, ...seen } }) },
    select: { cityId: true },
  })
  const by = await tx.adaptation.groupBy({
    by: ['cityId'],
    where: { origin: { cityId: origin.cityId }, ...seen },
  })
  await tx.city.update({ where: { id: origin.cityId }, data: { adaptedByCount: by.length } })
  await tx.city.update({
    where: { id: cityId },
    data: { adaptationCount: await tx.adaptation.count({ where: { cityId, ...seen } }) },
  })
}
