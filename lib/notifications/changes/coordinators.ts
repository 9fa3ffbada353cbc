import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Who acts for a city. */
export async function coordinators(tx: Tx, cityId: string) {
  const grants = await tx.roleGrant.findMany({
    where: { cityId, role: 'coordinator' },
    select: { userId: true },
  })
  return grants.map(({ userId }) => userId)
}
