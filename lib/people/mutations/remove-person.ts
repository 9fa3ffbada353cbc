import 'server-only'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { queueMail } from '@/lib/mail/queue-mail'
import { lockCoordinators, revokeOpen } from '../grants'
import { lockScope, placeName, placeSelect, whereabouts } from '../place'
import { DUTIES, scopeOf } from '../policy'
import { RemovePerson } from '../schema'
import { localeOr } from '../user-locale'

/**
 * Takes a role from somebody, who is told why. What they invited others to, in the same place, is void.
 * @throws `conflict` for the last of the secretariat, and for the last coordinator of a city, unless the secretariat
 * says that nobody is to speak for it
 */
export async function removePerson(viewer: Viewer, input: unknown) {
  const { grantId, reason, unclaim } = parse(RemovePerson, input)
  return db.$transaction(async (tx) => {
    const grant =
      (await tx.roleGrant.findUnique({ where: { id: grantId }, select: grantSelect })) ??
      notFound('Grant')
    const { role, scope, cityId, userId, user } = grant
    ensure(viewer, DUTIES[role].remove, scopeOf(grant))
    if (userId === viewer.id && cityId) refuse('conflict', 'people.leaveInstead')
    const last = await isLast(tx, grant)
    if (last && role === 'secretariat') refuse('conflict', 'people.lastSecretariat')
    if (last && !(unclaim && can(viewer, 'network.see-people')))
      refuse('conflict', 'people.lastCoordinator')

    const { count } = await tx.roleGrant.deleteMany({ where: { id: grantId } })
    if (count === 0) notFound('Grant')
    await recordChange(tx, {
      ...{ actorId: viewer.id, userId, subject: 'grant', subjectId: grantId, verb: 'removed' },
      ...whereabouts(grant),
      ...{ reason, visible: cityId !== null },
      fields: { role: { from: role, to: null } },
    })
    // Where nobody speaks for the city any more, nobody stands behind any of its invitations.
    await revokeOpen(tx, viewer.id, { scope, ...(!last && { invitedById: userId }) })
    const locale = localeOr(user.locale)
    if (user.email)
      await queueMail(tx, {
        ...{ template: 'role-removed', key: `role-removed:${grantId}`, locale },
        ...{ address: user.email, userId },
        params: { role, reason, place: placeName(grant, locale), reasonLang: viewer.locale },
      })
    return { name: user.name }
  })
}

const grantSelect = {
  ...{ id: true, role: true, scope: true, userId: true, cityId: true, countryCode: true },
  user: { select: { name: true, email: true, locale: true } },
  ...placeSelect,
} as const

async function isLast(
  tx: Tx,
  {
    role,
    scope,
    cityId,
    userId,
  }: { role: string; scope: string; cityId: string | null; userId: string },
) {
  if (role === 'coordinator' && cityId) {
    const coordinators = await lockCoordinators(tx, cityId)
    return coordinators.every((id) => id === userId)
  }
  await lockScope(tx, scope)
  if (role !== 'secretariat') return false
  const others = await tx.roleGrant.count({ where: { scope, role, userId: { not: userId } } })
  return others === 0
}
