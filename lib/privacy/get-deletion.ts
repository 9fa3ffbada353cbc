import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'

/** What stands between the viewer and deleting the account: cities that nobody else speaks for. */
export async function listCitiesLeftAlone(viewer: Viewer) {
  const held = await db.roleGrant.findMany({
    where: { userId: viewer.id, role: 'coordinator', cityId: { not: null } },
    select: {
      city: {
        select: {
          ...{ id: true, slug: true, name: true },
          _count: { select: { grants: { where: { role: 'coordinator' } } } },
        },
      },
    },
  })
  return held.flatMap(({ city }) => (city && city._count.grants === 1 ? [city] : []))
}
