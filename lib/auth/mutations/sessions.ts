import 'server-only'
import { z } from 'zod'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ensure } from '../policy'
import type { Viewer } from '../viewer'

/** Ends one of the viewer's own sessions, at once. */
export async function revokeSession(viewer: Viewer, input: unknown) {
  ensure(viewer, 'account.manage')
  const { id } = parse(z.object({ id: z.uuid() }), input)
  await db.$transaction(async (tx) => {
    if ((await revoke(tx, { id, userId: viewer.id })) === 0) notFound('Session')
    await record(tx, viewer)
  })
}

/** Ends all of the viewer's sessions but this one. */
export async function revokeOtherSessions(viewer: Viewer) {
  ensure(viewer, 'account.manage')
  return db.$transaction(async (tx) => {
    const count = await revoke(tx, { userId: viewer.id, id: { not: viewer.sessionId } })
    if (count > 0) await record(tx, viewer)
    return { count }
  })
}

/** Ends this session; that is no news to anybody. */
export async function signOut(viewer: Viewer) {
  await db.session.updateMany({ where: { id: viewer.sessionId }, data: { revokedAt: new Date() } })
}

/** Ends sessions that are still open; a change that makes an account safer ends the others. */
export async function revoke(
  tx: Tx,
  where: { userId: string; id?: string | { not: string } },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  return count
}

function record(tx: Tx, viewer: Viewer) {
  return recordChange(tx, {
    actorId: viewer.id,
    subject: 'account',
    subjectId: viewer.id,
    verb: 'sessions-ended',
    userId: viewer.id,
  })
}
