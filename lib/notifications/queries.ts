import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'

/** How many notifications the viewer has not read. */
export function countUnread(viewer: Viewer) {
  return db.notification.count({ where: { userId: viewer.id, readAt: null } })
}
