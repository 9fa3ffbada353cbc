import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { OBSTACLES, obstacleTo, reviewedPractice } from '../obstacle'
import { lockReview, recordReview, takeStep, worksFor } from '../review'
import { PutForward, ReviewId } from '../schema'

/**
 * Asks for the label "reviewed" for what is public of a practice now; what is published later is not part of it.
 * @throws `conflict` where the practice is not ready for it, or under review already
 */
export async function putForward(viewer: Viewer, input: unknown) {
  const { id, practiceId } = parse(PutForward, input)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Practice" where id = ${practiceId}::uuid for update`
    const practice =
      (await tx.practice.findUnique({ where: { id: practiceId }, select: reviewedPractice })) ??
      notFound('Practice')
    const { cityId, state, title, version, reviews } = practice
    if (state === 'draft' && !worksFor(viewer, cityId)) return notFound('Practice')
    ensure(viewer, 'practice.put-forward', { city: cityId })
    if (reviews.some((review) => review.id === id)) return { title }
    const obstacle = obstacleTo(practice)
    if (obstacle) return refuse('conflict', OBSTACLES[obstacle])
    await tx.practiceReview.create({
      data: { id, practiceId, version, createdById: viewer.id },
    })
    await recordReview(
      tx,
      viewer,
      { id, practice },
      {
        verb: 'submitted',
        fields: { state: { from: null, to: 'form_check' }, version: { from: null, to: version } },
      },
    )
    return { title }
  })
}

/** Takes a practice back from review, until it is decided. A second time changes nothing. */
export async function withdrawReview(viewer: Viewer, input: unknown) {
  const { id } = parse(ReviewId, input)
  return db.$transaction(async (tx) => {
    const review = await lockReview(tx, id)
    const { cityId, title } = review.practice
    if (!worksFor(viewer, cityId)) return notFound('Review')
    ensure(viewer, 'practice.put-forward', { city: cityId })
    if (review.state === 'withdrawn') return { title }
    const fields = await takeStep(tx, review, 'withdraw', { decidedAt: new Date() })
    await recordReview(tx, viewer, review, { verb: 'withdrawn', fields })
    return { title }
  })
}
