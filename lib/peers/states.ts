import type { PracticeReviewState } from '@/lib/core/prisma/client'
import { CRITERIA, type Criterion, LEAST_MEAN, PEERS_NEEDED, type Scores } from './schema'

type Actor = 'author' | 'secretariat' | 'peer' | 'rule'
type Step = { from: readonly PracticeReviewState[]; to: PracticeReviewState; by: Actor }

/** How a practice that was put forward gets its label: the one table that mutations, pages and tests read. */
export const STEPS = {
  return: { from: ['form_check'], to: 'returned', by: 'secretariat' },
  pass: { from: ['form_check'], to: 'peers', by: 'secretariat' },
  assign: { from: ['peers'], to: 'peers', by: 'secretariat' },
  decline: { from: ['peers'], to: 'peers', by: 'peer' },
  judge: { from: ['peers'], to: 'peers', by: 'peer' },
  approve: { from: ['peers'], to: 'reviewed', by: 'rule' },
  defer: { from: ['peers'], to: 'not_yet', by: 'rule' },
  withdraw: { from: ['form_check', 'peers'], to: 'withdrawn', by: 'author' },
} as const satisfies Record<string, Step>
export type StepName = keyof typeof STEPS

/** States in which somebody still has to do something. */
export const OPEN_STATES = ['form_check', 'peers'] as const satisfies PracticeReviewState[]

export function isOpen(state: PracticeReviewState) {
  return (OPEN_STATES as readonly PracticeReviewState[]).includes(state)
}

/** Whether peers have spoken: from then on the author reads what they said. */
export function isJudged(state: PracticeReviewState) {
  return state === 'reviewed' || state === 'not_yet'
}

export function mayStep(state: PracticeReviewState, step: StepName) {
  return (STEPS[step].from as readonly PracticeReviewState[]).includes(state)
}

/** Mean score of each criterion. */
function meansOf(all: Scores[]) {
  const mean = (criterion: Criterion) =>
    all.reduce((sum, scores) => sum + scores[criterion].score, 0) / all.length
  return Object.fromEntries(CRITERIA.map((each) => [each, mean(each)])) as Record<Criterion, number>
}

/**
 * The published rule: the label is given where the mean of both peers is at least 3 in every criterion.
 * @returns the step that follows; null until both have judged
 */
export function verdict(all: Scores[]): 'approve' | 'defer' | null {
  if (all.length < PEERS_NEEDED) return null
  return Object.values(meansOf(all)).every((mean) => mean >= LEAST_MEAN) ? 'approve' : 'defer'
}
