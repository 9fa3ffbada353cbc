import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { askPeer } from '../choose-peer'
import { ensureStep, lockReview, recordReview, takeStep } from '../review'
import { AssignPeer, PassForm, PEERS_NEEDED, ReturnForm } from '../schema'

/** Sends a practice back to its city, with reasons. */
export async function returnForm(viewer: Viewer, input: unknown) {
  const { id, reason } = parse(ReturnForm, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'network.review-practices')
    const review = await lockReview(tx, id)
    const fields = await takeStep(tx, review, 'return', {
      ...{ checkedAt: new Date(), checkedById: viewer.id, checkWords: reason },
    })
    await recordReview(tx, viewer, review, { verb: 'returned', fields, reason })
    return { title: review.practice.title }
  })
}

/** Finds that everything is there, and asks two peers. */
export async function passForm(viewer: Viewer, input: unknown) {
  const { id, first, second } = parse(PassForm, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'network.review-practices')
    const review = await lockReview(tx, id)
    const fields = await takeStep(tx, review, 'pass', {
      ...{ checkedAt: new Date(), checkedById: viewer.id },
    })
    await recordReview(tx, viewer, review, { verb: 'passed', fields })
    for (const [field, grant] of Object.entries({ first, second })) {
      const { userId } = await askPeer(tx, review, grant, field)
      await recordReview(tx, viewer, review, { verb: 'peer-asked', userId })
    }
    return { title: review.practice.title }
  })
}

/**
 * Asks one more peer, where one could not judge or is asked no longer.
 * @throws `conflict` where two are asked already, or the one to be replaced has judged
 */
export async function assignPeer(viewer: Viewer, input: unknown) {
  const { id, peer, insteadOf } = parse(AssignPeer, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'network.review-practices')
    const review = await lockReview(tx, id)
    ensureStep(review, 'assign')
    if (insteadOf) {
      const replaced = await tx.peerReview.updateManyAndReturn({
        where: { id: insteadOf, reviewId: id, givenAt: null, declinedAt: null },
        data: { declinedAt: new Date() },
        select: { userId: true },
      })
      if (!replaced[0]) return refuse('conflict', 'peers.movedOn')
      await recordReview(tx, viewer, review, { verb: 'peer-replaced', ...replaced[0] })
    }
    const asked = await tx.peerReview.count({ where: { reviewId: id, declinedAt: null } })
    if (asked >= PEERS_NEEDED) refuse('conflict', 'peers.twoAsked')
    const { userId } = await askPeer(tx, review, peer, 'peer')
    await recordReview(tx, viewer, review, { verb: 'peer-asked', userId })
    return { title: review.practice.title }
  })
}
