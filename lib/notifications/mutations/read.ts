import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { NotificationId } from '../schema'

/** Marks one as read, however often. What somebody has read is theirs alone, and not recorded. @returns where it leads */
export async function readNotification(viewer: Viewer, input: unknown) {
  ensure(viewer, 'notifications.manage')
  const { id } = parse(NotificationId, input)
  const row = await db.notification.findFirst({
    where: { id, userId: viewer.id },
    select: { href: true },
  })
  if (!row) return notFound('Notification')
  await db.notification.updateMany({ where: { id, readAt: null }, data: { readAt: new Date() } })
  return row
}

export async function readAll(viewer: Viewer) {
  ensure(viewer, 'notifications.manage')
  const { count } = await db.notification.updateMany({
    where: { userId: viewer.id, readAt: null },
    data: { readAt: new Date() },
  })
  return { count }
}
