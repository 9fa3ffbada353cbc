import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { queueMail } from '@/lib/mail/queue-mail'
import { giveRole, lockCoordinators } from '../grants'
import { placeName, placeSelect } from '../place'
import { DecideClaim } from '../schema'
import { localeOr } from '../user-locale'

/**
 * Makes a claimant the city's coordinator, or says no; both with a reason, which the claimant gets by mail.
 * @throws `conflict` where it is decided already, or where somebody speaks for the city by now
 */
export async function decideClaim(viewer: Viewer, input: unknown) {
  const { id, decision, reason } = parse(DecideClaim, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'network.decide-claim')
    const claim =
      (await tx.claim.findUnique({ where: { id }, select: claimSelect })) ?? notFound('Claim')
    const { cityId, userId, user, title } = claim
    const coordinators = await lockCoordinators(tx, cityId)
    const approved = decision === 'approve'
    if (approved && coordinators.length > 0) refuse('conflict', 'people.cityHasCoordinator')
    const state = approved ? 'approved' : 'declined'
    const { count } = await tx.claim.updateMany({
      where: { id, state: 'pending' },
      data: { state, reason, decidedAt: new Date(), decidedById: viewer.id },
    })
    if (count === 0) refuse('conflict', 'people.claimDecided')
    if (approved)
      await giveRole(tx, {
        ...{ userId, role: 'coordinator', title, grantedById: viewer.id, actorId: viewer.id },
        place: { scope: `city:${cityId}`, cityId, countryCode: null },
      })
    await recordChange(tx, {
      ...{ actorId: viewer.id, userId, subject: 'claim', subjectId: id, verb: state },
      ...{ cityId, reason },
    })
    const locale = localeOr(user.locale)
    if (user.email)
      await queueMail(tx, {
        ...{ template: 'claim-decided', key: `claim-decided:${id}`, locale },
        ...{ address: user.email, userId },
        params: {
          ...{ approved, reason, place: placeName({ ...claim, country: null }, locale) },
          ...{ slug: claim.city.slug, reasonLang: viewer.locale },
        },
      })
    return { name: user.name }
  })
}

const claimSelect = {
  ...{ cityId: true, userId: true, title: true, city: placeSelect.city },
  user: { select: { name: true, email: true, locale: true } },
} as const
