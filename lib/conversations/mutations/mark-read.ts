import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'

/** Notes that the viewer has seen the thread. It is the person's own matter, and not recorded. */
export async function markRead(viewer: Viewer, conversationId: string, now = new Date()) {
  const key = { userId: viewer.id, conversationId }
  await db.conversationRead.upsert({
    where: { userId_conversationId: key },
    create: { ...key, readAt: now },
    update: { readAt: now },
  })
}
