import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { type Change, recordChange } from '@/lib/core/changes'
import type { Prisma, Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { mayStep, STEPS, type StepName } from './states'

const reviewSelect = {
  ...{ id: true, state: true, version: true, practiceId: true },
  practice: {
    select: {
      ...{ title: true, cityId: true, reviewedVersion: true },
      city: { select: { countryCode: true } },
    },
  },
  peers: {
    select: {
      ...{ id: true, userId: true, cityId: true, scores: true, givenAt: true, declinedAt: true },
    },
  },
} satisfies Prisma.PracticeReviewSelect

export type Review = Prisma.PracticeReviewGetPayload<{ select: typeof reviewSelect }>

/**
 * A review that somebody is about to change, kept from everyone else until the transaction ends: two peers who judge
 * at once come one after the other.
 */
export async function lockReview(tx: Tx, id: string): Promise<Review> {
  await tx.$queryRaw`select 1 from "PracticeReview" where id = ${id}::uuid for update`
  return (
    (await tx.practiceReview.findUnique({ where: { id }, select: reviewSelect })) ??
    notFound('Review')
  )
}

/** @throws `conflict` where the review has gone on since it was looked at */
export function ensureStep({ state }: Pick<Review, 'state'>, step: StepName) {
  if (!mayStep(state, step)) refuse('conflict', 'peers.movedOn')
}

/**
 * Takes a step of the table in states.ts.
 * @throws `conflict` where the review is not, or no longer, in a state that the step starts from
 */
export async function takeStep(
  tx: Tx,
  { id, state }: Pick<Review, 'id' | 'state'>,
  step: StepName,
  data: Prisma.PracticeReviewUpdateManyMutationInput & { checkedById?: string } = {},
) {
  ensureStep({ state }, step)
  const { to } = STEPS[step]
  const { count } = await tx.practiceReview.updateMany({
    where: { id, state },
    data: { ...data, state: to },
  })
  if (count === 0) refuse('conflict', 'peers.movedOn')
  return { state: { from: state, to } }
}

/** Records what was done to a review. Nobody does what follows from the rule. */
export function recordReview(
  tx: Tx,
  viewer: Viewer | null,
  { id, practice }: Pick<Review, 'id' | 'practice'>,
  change: Pick<Change, 'verb' | 'fields' | 'reason' | 'userId'>,
) {
  return recordChange(tx, {
    ...{ actorId: viewer?.id ?? null, subject: 'practice-review', subjectId: id },
    ...{ cityId: practice.cityId, countryCode: practice.city.countryCode },
    ...change,
  })
}

export function worksFor(viewer: Viewer, cityId: string) {
  return viewer.grants.some(({ scope }) => scope === `city:${cityId}`)
}
