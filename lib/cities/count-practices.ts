import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Says on a city what its practices that can be seen are about: what lists, search and the map filter by. */
export async function countPractices(tx: Tx, cityId: string) {
  const seen = await tx.practice.findMany({
    where: { cityId, state: 'published', hiddenAt: null, originalId: null },
    select: { block: true, blocks: true, sdgs: true },
  })
  await tx.city.update({
    where: { id: cityId },
    data: {
      blocks: [...new Set(seen.flatMap(({ block, blocks }) => [block, ...blocks]))],
      sdgs: [...new Set(seen.flatMap(({ sdgs }) => sdgs))].sort((a, b) => a - b),
      practiceCount: seen.length,
    },
  })
}
