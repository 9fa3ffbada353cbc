import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { endHandover } from '../handover'
import { findPlace, lockScope } from '../place'
import { HandOver } from '../schema'
import { INVITES_TO_ONE } from './invite-member'
import { sendInvitation } from './send-invitation'

/**
 * Names who speaks for the city next. Another coordinator takes over at once; anybody else gets an invitation, and the
 * viewer stays until it is accepted.
 * @returns whether it waits for an answer
 */
export async function handOver(viewer: Viewer, input: unknown) {
  const { cityId, to, email, language, message } = parse(HandOver, input)
  return db.$transaction(async (tx) => {
    const place = await findPlace(tx, 'coordinator', { cityId })
    ensure(viewer, 'city.hand-over', place.about)
    await lockScope(tx, place.scope)
    const successor =
      to === 'mail'
        ? null
        : ((await tx.roleGrant.findFirst({
            where: { id: to, cityId, userId: { not: viewer.id } },
            select: { role: true, userId: true, user: { select: { email: true, locale: true } } },
          })) ?? notFound('Grant'))
    if (successor?.role === 'coordinator') {
      // Sent twice, the second finds that the viewer has left.
      await endHandover(tx, { cityId, fromId: viewer.id, toId: successor.userId })
      return { waits: false }
    }
    const address = successor ? successor.user.email : email
    if (!address) return refuse('conflict', 'people.successorMissing')
    await limit('invite-to', address, INVITES_TO_ONE)
    await sendInvitation(tx, viewer, {
      ...{ role: 'coordinator', place, email: address, language, message, handover: true },
    })
    return { waits: true }
  })
}
