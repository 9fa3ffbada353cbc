import 'server-only'
import type { Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import type { RefusalKey } from '@/lib/i18n/messages'
import type { Review } from './review'
import { JUDGE_DAYS } from './schema'

const DAY = 86_400_000

/**
 * Asks a coordinator of another city to judge: of neither the practice's city nor that of the other peer, and nobody
 * who works for the practice's city in any role.
 * @param field where a form names the peer
 * @throws `invalid` with what stands against them
 */
export async function askPeer(tx: Tx, review: Review, grantId: string, field: string) {
  const wrong = (key: RefusalKey) =>
    refuse('invalid', 'errors.checkForm', { problems: { [field]: { key } } })
  const grant = await tx.roleGrant.findFirst({
    where: { id: grantId, role: 'coordinator', cityId: { not: null }, user: { deletedAt: null } },
    select: { userId: true, cityId: true },
  })
  if (!grant?.cityId) return wrong('peers.noCoordinator')
  const { userId, cityId } = grant
  const own = review.practice.cityId
  const works = await tx.roleGrant.count({ where: { userId, cityId: own } })
  if (cityId === own || works > 0) return wrong('peers.ownCity')
  const peers = await tx.peerReview.findMany({
    where: { reviewId: review.id },
    select: { userId: true, cityId: true, declinedAt: true },
  })
  if (peers.some((peer) => peer.userId === userId)) return wrong('peers.askedAlready')
  if (peers.some((peer) => peer.cityId === cityId && !peer.declinedAt))
    return wrong('peers.sameCity')
  const assignedAt = new Date()
  return tx.peerReview.create({
    data: {
      ...{ reviewId: review.id, userId, cityId, assignedAt },
      dueAt: new Date(assignedAt.getTime() + JUDGE_DAYS * DAY),
    },
    select: { id: true, userId: true },
  })
}
