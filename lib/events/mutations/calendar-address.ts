import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { hashSecret, newSecret } from '@/lib/core/seal'

/** Makes a secret address for the person's own calendar; an older one ends. @returns the secret, this once */
export async function makeCalendarAddress(viewer: Viewer) {
  ensure(viewer, 'event.calendar')
  const secret = newSecret()
  await db.user.update({
    where: { id: viewer.id },
    data: { calendarHash: hashSecret(secret) },
  })
  return { secret }
}

export async function endCalendarAddress(viewer: Viewer) {
  ensure(viewer, 'event.calendar')
  await db.user.update({ where: { id: viewer.id }, data: { calendarHash: null } })
  return {}
}
