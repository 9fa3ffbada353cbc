import { db } from '@/lib/core/db'
import { deleteAccountAction } from '@/lib/privacy/actions'
import { exportAccount } from '@/lib/privacy/export-account'
import type { Doors } from './door'

export const privacyDoors: Doors = {
  'account.export': async () => ({ read: exportAccount }),
  'account.delete': async ({ actorId }) => {
    const actor = actorId && (await db.user.findUnique({ where: { id: actorId } }))
    // Only the policy may stand in the way: somebody else holds each of the actor's roles, too.
    const held = actorId ? await db.roleGrant.findMany({ where: { userId: actorId } }) : []
    for (const { role, scope, cityId, countryCode } of held)
      await db.user.create({
        data: { name: 'Another', grants: { create: { role, scope, cityId, countryCode } } },
      })
    return {
      action: deleteAccountAction,
      fields: { address: actor ? (actor.email ?? '') : 'nobody@example.org' },
    }
  },
}
