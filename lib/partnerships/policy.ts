import { refuse } from '@/lib/core/errors'
import type { InterestState, RequestState } from './schema'

/**
 * What can be done with a request in each of its states, and where it leads: the one table that server and tests read.
 * A move that is not here is refused with the sentence of the state that the request is in.
 */
export const REQUEST_MOVES = {
  publish: { from: ['draft'], to: 'open' },
  discard: { from: ['draft'], to: null },
  change: { from: ['draft', 'open', 'matched'], to: null },
  close: { from: ['open', 'matched'], to: 'closed' },
  reopen: { from: ['closed', 'expired'], to: 'open' },
  expire: { from: ['open'], to: 'expired' },
  fill: { from: ['open', 'expired'], to: 'matched' },
  invite: { from: ['open'], to: null },
  /** Another city's. */
  showInterest: { from: ['open'], to: null },
  /** What came in time can be answered after the deadline. */
  accept: { from: ['open', 'expired'], to: null },
} as const satisfies Record<string, { from: readonly RequestState[]; to: RequestState | null }>
export type RequestMove = keyof typeof REQUEST_MOVES

export const INTEREST_MOVES = {
  accept: { from: ['waiting'], to: 'accepted' },
  decline: { from: ['waiting'], to: 'declined' },
  withdraw: { from: ['waiting'], to: 'withdrawn' },
  release: { from: ['waiting'], to: 'released' },
  /** Whoever withdrew, or was released when the seats were taken, may try again. */
  again: { from: ['withdrawn', 'released'], to: 'waiting' },
} as const satisfies Record<string, { from: readonly InterestState[]; to: InterestState }>
export type InterestMove = keyof typeof INTEREST_MOVES

export function mayMove(state: RequestState, move: RequestMove) {
  return (REQUEST_MOVES[move].from as readonly RequestState[]).includes(state)
}

export function mayMoveInterest(state: InterestState, move: InterestMove) {
  return (INTEREST_MOVES[move].from as readonly InterestState[]).includes(state)
}

/** @throws `conflict`, saying how the request stands */
export function ensureMove(state: RequestState, move: RequestMove) {
  if (!mayMove(state, move)) refuse('conflict', IS[state])
}

/** @throws `conflict`, saying how the interest stands */
export function ensureInterestMove(state: InterestState, move: InterestMove) {
  if (!mayMoveInterest(state, move)) refuse('conflict', WAS[state])
}

const IS = {
  draft: 'partnerships.isDraft',
  open: 'partnerships.isOpen',
  matched: 'partnerships.isMatched',
  closed: 'partnerships.isClosed',
  expired: 'partnerships.isExpired',
} as const
const WAS = {
  waiting: 'partnerships.stillWaiting',
  accepted: 'partnerships.wasAccepted',
  declined: 'partnerships.wasDeclined',
  withdrawn: 'partnerships.wasWithdrawn',
  released: 'partnerships.wasReleased',
} as const
