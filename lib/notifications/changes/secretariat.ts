import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Ids of the people of the secretariat. */
export async function secretariat(tx: Tx) {
  const grants = await tx.roleGrant.findMany({
    where: { role: 'secretariat', scope: 'network' },
    select: { userId: true },
  })
  return grants.map(({ userId }) => userId)
}
