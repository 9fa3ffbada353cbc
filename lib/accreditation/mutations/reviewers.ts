import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, Prisma, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { conflictsOf, mayJudge } from '../conflicts'
import { lockApplication, ofCommission, recordApplication, takeStep } from '../own-application'
import { mayMove, type State } from '../policy'
import {
  AnswerInvitation,
  type DeclineReason,
  LEAST_REVIEWS,
  ProposeReviewers,
  REVIEW_DAYS,
  ReleaseReviewer,
} from '../schema'

const DAY = 86_400_000

/**
 * Asks reviewers, in the order given: the first two at once, the others should somebody decline. What was handed in goes
 * into review with that.
 * @throws `invalid` for fewer than two, and for whoever has a conflict or is no reviewer of the country
 */
export async function proposeReviewers(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, reviewers } = parse(ProposeReviewers, input)
  const asked = [...new Set(reviewers)]
  return db.$transaction(async (tx) => {
    const application = await ofCommission(tx, viewer, id, 'country.assign-reviewers')
    const { state, countryCode } = application
    if (state !== 'submitted' && state !== 'in_review') refuse('conflict', 'accreditation.notNow')
    const known = await tx.applicationReview.findMany({ where: { applicationId: id } })
    const fresh = asked.filter((userId) => !known.some((review) => review.userId === userId))
    const pool = await tx.roleGrant.count({
      where: { role: 'reviewer', scope: `country:${countryCode}`, userId: { in: fresh } },
    })
    const conflicts = await conflictsOf(tx, application, fresh)
    if (pool < fresh.length) wrong('accreditation.noReviewer')
    if (fresh.some((userId) => conflicts.get(userId)?.length)) wrong('accreditation.hasConflict')
    const living = known.filter((review) => review.state !== 'declined').length
    if (living + fresh.length < LEAST_REVIEWS) wrong('accreditation.tooFewReviewers')
    const last = Math.max(0, ...known.map(({ position }) => position))
    await tx.applicationReview.createMany({
      data: fresh.map((userId, index) => ({
        ...{ applicationId: id, userId, state: 'queued' as const, position: last + index + 1 },
      })),
    })
    if (mayMove(state, 'review')) await takeStep(tx, viewer, application, 'review', { now })
    else await recordApplication(tx, viewer.id, application, 'reviewers-asked')
    await inviteNext(tx, viewer, application, now)
    return {}
  })
}

/**
 * A reviewer takes part, saying that nothing stands between them and a fair view, or declines with a reason; then the
 * next in line is asked.
 */
export async function answerInvitation(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, answer, free, reason, words } = parse(AnswerInvitation, input)
  return db.$transaction(async (tx) => {
    const { review, application } = await ofReviewer(tx, viewer, id)
    if (review.state !== 'invited' && !(answer === 'decline' && review.state === 'accepted'))
      refuse('conflict', 'accreditation.notNow')
    if (answer === 'accept') {
      if (!free) wrong('accreditation.freeMissing', 'free')
      await tx.applicationReview.update({
        where: { id },
        data: { state: 'accepted', acceptedAt: now },
      })
    } else {
      if (reason === '') wrong('accreditation.reasonMissing', 'reason')
      await takeOff(tx, viewer, application, { id, reason, words, now })
    }
    await recordApplication(
      tx,
      viewer.id,
      application,
      answer === 'accept' ? 'review-accepted' : 'review-declined',
    )
    return {}
  })
}

/** Does without a reviewer who has not given their view, for one; the next in line is asked. */
export async function releaseReviewer(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, reviewId } = parse(ReleaseReviewer, input)
  return db.$transaction(async (tx) => {
    const application = await ofCommission(tx, viewer, id, 'country.assign-reviewers')
    const count = await tx.applicationReview.count({
      where: {
        ...{ id: reviewId, applicationId: id },
        state: { in: ['queued', 'invited', 'accepted'] },
      },
    })
    if (count === 0) return notFound('Review')
    await takeOff(tx, viewer, application, { id: reviewId, reason: 'released', now })
    await recordApplication(tx, viewer.id, application, 'reviewer-released')
    return {}
  })
}

type Off = { id: string; reason: DeclineReason | 'released'; words?: string; now: Date }

/** A reviewer takes part no more; while it is in review, the next in line is asked. */
export async function takeOff(
  tx: Tx,
  viewer: Viewer,
  application: { id: string; countryCode: string; state: State },
  { id, reason, words = '', now }: Off,
) {
  await tx.applicationReview.update({
    where: { id },
    data: {
      ...{ state: 'declined', declineReason: reason, declineWords: words },
      scores: Prisma.DbNull,
    },
  })
  if (application.state === 'in_review') await inviteNext(tx, viewer, application, now)
}

/**
 * @throws `not_found` for whoever was not asked, and once it is decided or withdrawn; `conflict` for whoever takes part
 * no more
 */
export async function ofReviewer(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.applicationReview.findFirst({
    where: { id, userId: viewer.id, state: { not: 'queued' } },
    select: { applicationId: true, state: true },
  })
  if (found?.state === 'declined') refuse('conflict', 'accreditation.youDeclined')
  const application = found && (await lockApplication(tx, found.applicationId))
  // Somebody may have answered while this waited.
  const review = application && (await tx.applicationReview.findUnique({ where: { id } }))
  if (!application || !review || review.state === 'declined' || review.state === 'queued')
    return notFound('Review')
  if (application.state !== 'in_review') return notFound('Review')
  // Whoever came to have a part in it since they were asked knows of it no more.
  if (!(await mayJudge(tx, viewer, application))) return notFound('Review')
  return { review, application }
}

/** Asks as many as are wanted and not yet at it, in their order. */
async function inviteNext(
  tx: Tx,
  viewer: Viewer,
  application: { id: string; countryCode: string },
  now: Date,
) {
  const reviews = await tx.applicationReview.findMany({
    where: { applicationId: application.id },
    orderBy: { position: 'asc' },
  })
  const at = reviews.filter(({ state }) => state !== 'queued' && state !== 'declined').length
  const next = reviews.filter(({ state }) => state === 'queued')
  for (const { id, userId } of next.slice(0, Math.max(0, LEAST_REVIEWS - at))) {
    await tx.applicationReview.update({
      where: { id },
      data: {
        ...{ state: 'invited', invitedAt: now },
        dueAt: new Date(now.getTime() + REVIEW_DAYS * DAY),
      },
    })
    await recordApplication(tx, viewer.id, application, 'reviewer-invited', { userId })
  }
}

function wrong(
  key:
    | 'accreditation.noReviewer'
    | 'accreditation.hasConflict'
    | 'accreditation.tooFewReviewers'
    | 'accreditation.freeMissing'
    | 'accreditation.reasonMissing',
  field = 'reviewers',
): never {
  return refuse('invalid', 'errors.checkForm', { problems: { [field]: { key } } })
}
