import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ensureOthersSpeak, lockCoordinators, revokeOpen } from '../grants'
import { LeaveCity, ReturnCity } from '../schema'

/**
 * Gives up the viewer's own role in a city.
 * @throws `conflict` for the last coordinator, who names another or returns the city to the secretariat
 */
export async function leaveCity(viewer: Viewer, input: unknown) {
  const { cityId } = parse(LeaveCity, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'city.leave', { city: cityId })
    await ensureOthersSpeak(tx, cityId, viewer.id)
    await giveUp(tx, viewer, cityId, 'left')
    return {}
  })
}

/**
 * The last coordinator returns the city to the secretariat: nobody speaks for it then, and open invitations are void.
 * @throws `conflict` where somebody else still speaks for it
 */
export async function returnCity(viewer: Viewer, input: unknown) {
  const { cityId } = parse(ReturnCity, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'city.hand-over', { city: cityId })
    const coordinators = await lockCoordinators(tx, cityId)
    if (coordinators.some((id) => id !== viewer.id)) refuse('conflict', 'people.othersSpeak')
    await giveUp(tx, viewer, cityId, 'returned')
    await revokeOpen(tx, viewer.id, { cityId })
    return {}
  })
}

async function giveUp(tx: Tx, viewer: Viewer, cityId: string, verb: 'left' | 'returned') {
  const grants = await tx.roleGrant.findMany({
    where: { cityId, userId: viewer.id },
    select: { id: true, role: true },
  })
  if (grants.length === 0) notFound('Grant')
  for (const { id, role } of grants) {
    await tx.roleGrant.delete({ where: { id } })
    await recordChange(tx, {
      ...{ actorId: viewer.id, userId: viewer.id, subject: 'grant', subjectId: id, verb, cityId },
      fields: { role: { from: role, to: null } },
      visible: true,
    })
  }
}
