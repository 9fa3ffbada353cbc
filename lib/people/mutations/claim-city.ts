import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { lockCoordinators } from '../grants'
import { findPlace } from '../place'
import { ClaimCity, ClaimId } from '../schema'

const CLAIMS = { points: 10, seconds: 86_400 }

/**
 * Says that the viewer speaks for a city that nobody speaks for. While a claim of theirs waits, a second one is the first.
 * @throws `conflict` where somebody speaks for the city
 */
export async function claimCity(viewer: Viewer, input: unknown) {
  const { id, cityId, ...data } = parse(ClaimCity, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'city.claim')
    await findPlace(tx, 'coordinator', { cityId })
    const coordinators = await lockCoordinators(tx, cityId)
    if (coordinators.includes(viewer.id)) refuse('conflict', 'people.yoursAlready')
    if (coordinators.length > 0) refuse('conflict', 'people.cityHasCoordinator')
    const waiting = await tx.claim.count({
      where: { OR: [{ id }, { cityId, userId: viewer.id, state: 'pending' }] },
    })
    if (waiting > 0) return {}
    await limit('claim', viewer.id, CLAIMS)
    await tx.claim.create({ data: { id, cityId, userId: viewer.id, ...data } })
    await recordChange(tx, {
      ...{ actorId: viewer.id, userId: viewer.id, subject: 'claim', subjectId: id },
      ...{ verb: 'submitted', cityId },
    })
    return {}
  })
}

/** Takes back a claim of the viewer's own that waits. A second time changes nothing. */
export async function withdrawClaim(viewer: Viewer, input: unknown) {
  const { id } = parse(ClaimId, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'city.claim')
    const claim =
      (await tx.claim.findFirst({
        where: { id, userId: viewer.id },
        select: { cityId: true, state: true },
      })) ?? notFound('Claim')
    if (claim.state === 'withdrawn') return {}
    const { count } = await tx.claim.updateMany({
      where: { id, state: 'pending' },
      data: { state: 'withdrawn', decidedAt: new Date() },
    })
    if (count === 0) refuse('conflict', 'people.claimDecided')
    await recordChange(tx, {
      ...{ actorId: viewer.id, userId: viewer.id, subject: 'claim', subjectId: id },
      ...{ verb: 'withdrawn', cityId: claim.cityId },
    })
    return {}
  })
}
