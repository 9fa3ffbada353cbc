import 'server-only'
import type { Role } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import type { Prisma, Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { lockScope, type Place, whereabouts } from './place'

type Given = {
  userId: string
  role: Role
  place: Pick<Place, 'scope' | 'cityId' | 'countryCode'>
  title?: string
  /** Who gives it. */
  grantedById: string | null
  actorId: string
}

/**
 * Gives a role, once; a coordinator is no longer a contributor of the same city, and the other way round is nothing new.
 * The scope is locked by the caller.
 */
export async function giveRole(tx: Tx, given: Given) {
  const { userId, role, place, title, grantedById, actorId } = given
  const { scope, cityId, countryCode } = place
  const held = await tx.roleGrant.findMany({
    where: { userId, scope },
    select: { id: true, role: true, title: true, contact: true },
  })
  if (held.some((each) => each.role === role || each.role === 'coordinator')) return
  const lesser = held.find((each) => each.role === 'contributor')
  if (lesser) await tx.roleGrant.delete({ where: { id: lesser.id } })
  const { id } = await tx.roleGrant.create({
    data: {
      ...{ userId, role, scope, cityId, countryCode, grantedById },
      title: title ?? lesser?.title ?? null,
      contact: lesser?.contact ?? false,
    },
    select: { id: true },
  })
  await recordChange(tx, {
    ...{ actorId, userId, subject: 'grant', subjectId: id, verb: 'granted' },
    ...whereabouts(place),
    fields: { role: { from: lesser?.role ?? null, to: role } },
    visible: cityId !== null,
  })
}

/** Ids of the people who speak for a city, with the city locked until the transaction ends. */
export async function lockCoordinators(tx: Tx, cityId: string) {
  const scope = `city:${cityId}`
  await lockScope(tx, scope)
  const coordinators = await tx.roleGrant.findMany({
    where: { scope, role: 'coordinator' },
    select: { userId: true },
  })
  return coordinators.map(({ userId }) => userId)
}

/** @throws `conflict` where nobody but this person speaks for the city */
export async function ensureOthersSpeak(tx: Tx, cityId: string, userId: string) {
  const coordinators = await lockCoordinators(tx, cityId)
  if (coordinators.includes(userId) && coordinators.length === 1)
    refuse('conflict', 'people.lastCoordinator')
}

/** Takes back open invitations that nobody stands behind any more. */
export async function revokeOpen(tx: Tx, actorId: string, where: Prisma.InvitationWhereInput) {
  const open = await tx.invitation.findMany({
    where: { AND: [where, { acceptedAt: null, revokedAt: null }] },
    select: { id: true, role: true, cityId: true, countryCode: true },
  })
  for (const { id, role, ...place } of open) {
    await tx.invitation.update({ where: { id }, data: { revokedAt: new Date() } })
    await recordChange(tx, {
      ...{ actorId, subject: 'invitation', subjectId: id, verb: 'revoked' },
      ...whereabouts(place),
      fields: { role: { from: role, to: null } },
    })
  }
}
