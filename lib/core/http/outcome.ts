import type { ServerResponse } from 'node:http'

/** How an answer came about: what it is, and whether the page cache had it (`none`: it isn't for the cache). */
export type Outcome = {
  kind: 'page' | 'data' | 'file'
  cache: 'hit' | 'stale' | 'miss' | 'none'
}

const outcomes = new WeakMap<ServerResponse, Outcome>()

export function noteOutcome(response: ServerResponse, outcome: Outcome) {
  outcomes.set(response, outcome)
}

/** What never reached the cache was refused before. */
export function outcomeOf(response: ServerResponse): Outcome | { kind: 'refused'; cache: 'none' } {
  return outcomes.get(response) ?? { kind: 'refused', cache: 'none' }
}
