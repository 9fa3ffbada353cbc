import 'server-only'
import type { Tx } from '@/lib/core/db'
import { openSession } from '../session'

/** Either a session, or the person still has to give a second factor. */
export type Entered = { sessionId: string; pending: null } | { sessionId: null; pending: string }

/**
 * What follows a first factor: a session, or for who has a second one the way to it.
 * @param trusted a second factor is not asked for
 */
export async function enter(
  tx: Tx,
  { userId, device, trusted = false }: { userId: string; device: string; trusted?: boolean },
): Promise<Entered> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId, deletedAt: null },
    select: { totpConfirmedAt: true },
  })
  if (user.totpConfirmedAt && !trusted) return { sessionId: null, pending: userId }
  const sessionId = await openSession(tx, { userId, device, strong: trusted })
  return { sessionId, pending: null }
}
