import 'server-only'
import type { Tx } from '@/lib/core/db'
import { lockReview, recordReview } from '../review'
import { OPEN_STATES } from '../states'

/** Where an account goes, the secretariat has to ask others in its place. What was judged stays with its city. */
export async function leaveTasks(tx: Tx, userId: string) {
  const tasks = await tx.peerReview.findMany({
    where: {
      ...{ userId, givenAt: null, declinedAt: null },
      review: { state: { in: [...OPEN_STATES] } },
    },
    select: { id: true, reviewId: true },
    orderBy: { reviewId: 'asc' },
  })
  for (const { id, reviewId } of tasks) {
    const review = await lockReview(tx, reviewId)
    await tx.peerReview.update({ where: { id }, data: { declinedAt: new Date() } })
    await recordReview(tx, null, review, { verb: 'peer-declined', userId })
  }
  await tx.peerReview.updateMany({ where: { userId }, data: { declineReason: '' } })
}
