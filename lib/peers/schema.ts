import { z } from 'zod'
import { severalLines } from '@/lib/core/typed-text'

/** What peers judge a practice by, in the order of the rubric. */
export const CRITERIA = ['impact', 'participation', 'relevance', 'transferability'] as const
export type Criterion = (typeof CRITERIA)[number]
export const SCORES = ['1', '2', '3', '4', '5'] as const

export const PEERS_NEEDED = 2
/** What both peers together have to find, in every criterion. */
export const LEAST_MEAN = 3
/** Days that a peer has to judge, and days before the end of which they are reminded. */
export const JUDGE_DAYS = 30
export const REMIND_DAYS = 7

/** In the order of a review's life. */
export const REVIEW_STATES = [
  'form_check',
  'peers',
  'reviewed',
  'not_yet',
  'returned',
  'withdrawn',
] as const

const id = z.uuid()
const reason = severalLines(2000).refine((text) => text !== '', 'peers.reasonMissing')
const peer = z.uuid({ error: 'peers.peerMissing' })

export const PutForward = z.object({
  /** Made when the form is shown, so that a form sent twice puts forward once. */
  id,
  practiceId: id,
})
export const ReviewId = z.object({ id })
export const ReturnForm = z.object({ id, reason })
/** A peer is named by the role that they would judge from: the id of a grant. */
export const PassForm = z
  .object({ id, first: peer, second: peer })
  .refine(({ first, second }) => first !== second, {
    path: ['second'],
    error: 'peers.samePeer',
  })
export const AssignPeer = z.object({
  id,
  peer,
  /** In whose place, where somebody is asked no longer. */
  insteadOf: z.union([z.literal(''), id]).optional(),
})
export const DeclinePeer = z.object({ id, reason })

const score = z.enum(SCORES, { error: 'peers.scoreMissing' }).transform(Number)

export const Judge = z
  .object({
    id,
    impactScore: score,
    impactReason: reason,
    participationScore: score,
    participationReason: reason,
    relevanceScore: score,
    relevanceReason: reason,
    transferabilityScore: score,
    transferabilityReason: reason,
  })
  .transform(({ id, ...given }) => {
    const about = (criterion: Criterion) => ({
      score: given[`${criterion}Score`],
      reason: given[`${criterion}Reason`],
    })
    const scores = Object.fromEntries(CRITERIA.map((each) => [each, about(each)])) as Scores
    return { id, scores }
  })

const kept = z.object({ score: z.number(), reason: z.string() })
/** What a peer thinks, as it is kept. */
export const Scores = z.object({
  impact: kept,
  participation: kept,
  relevance: kept,
  transferability: kept,
})
export type Scores = z.infer<typeof Scores>

export const ReviewFilters = z.object({
  state: z.enum(REVIEW_STATES).optional(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
