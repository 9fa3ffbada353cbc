import 'server-only'
import { recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'

/** Tells whoever still waits that there is nothing to wait for: the seats are taken, or the request was closed. */
export async function release(tx: Tx, actorId: string | null, { id }: { id: string }) {
  const released = await tx.interest.updateManyAndReturn({
    where: { requestId: id, state: 'waiting' },
    data: { state: 'released', answeredAt: new Date() },
    select: { id: true, cityId: true },
  })
  for (const { id: subjectId, cityId } of released)
    await recordChange(tx, { actorId, subject: 'interest', subjectId, verb: 'released', cityId })
}
