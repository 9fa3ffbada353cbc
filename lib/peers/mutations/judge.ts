import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ensureStep, lockReview, type Review, recordReview, takeStep, worksFor } from '../review'
import { DeclinePeer, Judge, Scores } from '../schema'
import { verdict } from '../states'

/**
 * Says what a peer thinks; until both have, it may be changed. The second one decides by the rule.
 * @throws `conflict` once it is decided; `forbidden` for somebody who no longer speaks for the peer's city
 */
export async function judge(viewer: Viewer, input: unknown) {
  const { id, scores } = parse(Judge, input)
  return db.$transaction(async (tx) => {
    const { review, peer } = await ownTask(tx, viewer, id)
    ensureStep(review, 'judge')
    if (peer.declinedAt) refuse('conflict', 'peers.askedNoLonger')
    if (worksFor(viewer, review.practice.cityId)) refuse('forbidden', 'peers.workThere')
    const scope = `city:${peer.cityId}`
    if (!viewer.grants.some((grant) => grant.role === 'coordinator' && grant.scope === scope))
      refuse('forbidden', 'peers.noLongerCoordinator')
    await tx.peerReview.update({ where: { id }, data: { scores, givenAt: new Date() } })
    const verb = peer.givenAt ? 'judged-anew' : 'judged'
    await recordReview(tx, viewer, review, { verb, userId: viewer.id })
    await decide(tx, review)
    return { title: review.practice.title }
  })
}

/** Says that one can't judge, for a conflict of interest or want of time: the secretariat asks another. */
export async function declinePeer(viewer: Viewer, input: unknown) {
  const { id, reason } = parse(DeclinePeer, input)
  return db.$transaction(async (tx) => {
    const { review, peer } = await ownTask(tx, viewer, id)
    const { title } = review.practice
    if (peer.declinedAt) return { title }
    ensureStep(review, 'decline')
    if (peer.givenAt) refuse('conflict', 'peers.judgedAlready')
    await tx.peerReview.update({
      where: { id },
      data: { declinedAt: new Date(), declineReason: reason },
    })
    await recordReview(tx, viewer, review, { verb: 'peer-declined', userId: viewer.id, reason })
    return { title }
  })
}

/** @throws `not_found` for what others were asked */
async function ownTask(tx: Tx, viewer: Viewer, id: string) {
  ensure(viewer, 'practice.judge')
  const own =
    (await tx.peerReview.findFirst({
      where: { id, userId: viewer.id },
      select: { reviewId: true },
    })) ?? notFound('Peer review')
  const review = await lockReview(tx, own.reviewId)
  return { review, peer: review.peers.find((each) => each.id === id) ?? notFound('Peer review') }
}

/** Gives the label, or not yet, as soon as both are in. */
async function decide(tx: Tx, review: Review) {
  const given = await tx.peerReview.findMany({
    where: { reviewId: review.id, givenAt: { not: null }, declinedAt: null },
    select: { scores: true },
  })
  const step = verdict(given.map(({ scores }) => Scores.parse(scores)))
  if (!step) return
  const decidedAt = new Date()
  const fields = await takeStep(tx, review, step, { decidedAt })
  await recordReview(tx, null, review, { verb: 'decided', fields })
  if (step === 'defer') return
  const { practiceId, practice, version } = review
  await tx.practice.update({
    where: { id: practiceId },
    data: { reviewedAt: decidedAt, reviewedVersion: version },
  })
  await recordChange(tx, {
    ...{ actorId: null, subject: 'practice', subjectId: practiceId, verb: 'reviewed' },
    ...{ cityId: practice.cityId, countryCode: practice.city.countryCode },
    fields: { reviewedVersion: { from: practice.reviewedVersion, to: version } },
    visible: true,
  })
}
