import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { judgeAction, putForwardAction, returnFormAction } from '@/lib/peers/actions'
import { judgement, makePeer, makePractice, makeReview } from '@/tests/lib/peers/support/reviews'
import { makeCity } from '@/tests/support/people'
import type { Doors } from './door'

export const peersDoors: Doors = {
  'practice.put-forward': async ({ cityId }) => {
    const { id: practiceId } = await makePractice(cityId)
    return { action: putForwardAction, fields: { id: randomUUID(), practiceId } }
  },
  // Who was asked to judge speaks for a city that has nothing to do with the practice.
  'practice.judge': async ({ actorId }) => {
    const { id: reviewId } = await makeReview('peers')
    if (!actorId)
      return { action: judgeAction, fields: judgement((await makePeer(reviewId)).id, 4) }
    const { id: cityId } = await makeCity()
    await db.roleGrant.create({
      data: { userId: actorId, role: 'coordinator', scope: `city:${cityId}`, cityId },
    })
    const dueAt = new Date(Date.now() + 86_400_000)
    const { id } = await db.peerReview.create({
      data: { reviewId, userId: actorId, cityId, dueAt },
    })
    return { action: judgeAction, fields: judgement(id, 4) }
  },
  'network.review-practices': async () => ({
    action: returnFormAction,
    fields: { id: (await makeReview()).id, reason: 'A reason.' },
  }),
}
