import 'server-only'
import { recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'

type Handover = { cityId: string; fromId: string; toId: string }

/**
 * The one who handed the city over leaves, now that somebody else speaks for it. The city is locked by the caller.
 * @returns false where that person had left before
 */
export async function endHandover(tx: Tx, { cityId, fromId, toId }: Handover) {
  const grant = await tx.roleGrant.findFirst({
    where: { userId: fromId, cityId, role: 'coordinator' },
    select: { id: true },
  })
  if (!grant) return false
  await tx.roleGrant.delete({ where: { id: grant.id } })
  await recordChange(tx, {
    ...{ actorId: fromId, userId: toId, subject: 'grant', subjectId: grant.id },
    ...{ verb: 'handed-over', cityId, visible: true },
    fields: { role: { from: 'coordinator', to: null } },
  })
  return true
}
