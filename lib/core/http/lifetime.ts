import { type Answer, header } from './answer'
import type { Asked } from './asked'

/** How long an answer is fresh, and how long after that it may still be shown while a new one is made; in seconds. */
export type Lifetime = { cacheControl: string; fresh: number; stale: number; immutable: boolean }

/** Browsers ask again each time (304 costs nothing); what changes is dropped here at once. */
const PAGE = 'public, max-age=0, s-maxage=60, stale-while-revalidate=86400'
/** Short: an address may come to exist, and others are only guesses. */
const MISSING = 'public, max-age=0, s-maxage=10'
/** Names of fonts and outlines don't change with their content, which changes with a release at most. */
const STABLE_NAME = 'public, max-age=604800, stale-while-revalidate=2592000'
/** What is one person's, or went wrong. */
export const NEVER = 'private, no-store'

/**
 * Null where the answer must not be kept. Next calls every page that it renders on request private; so of pages only
 * a time that they name themselves is heard. The API's answers say for themselves.
 */
export function lifetimeOf(asked: Asked, answer: Answer): Lifetime | null {
  const named = header(answer, 'cache-control') ?? ''
  if (header(answer, 'set-cookie') !== undefined) return null
  const page = asked.kind === 'page' || isDocument(answer)
  if (answer.status === 404) return page && asked.kind !== 'file' ? read(MISSING) : null
  if (answer.status !== 200) return null
  const own = read(named)
  if (asked.kind === 'file') return page ? null : own.immutable ? own : read(STABLE_NAME)
  if (own.fresh > 0 && /\bpublic\b/.test(named)) return own
  if (!isDocument(answer) && /\b(?:private|no-store)\b/.test(named)) return null
  return page ? read(PAGE) : null
}

/** Of an answer that is given to those who wait for it and not kept: the API says itself what others may do with it. */
export function passing(asked: Asked, answer: Answer): Lifetime {
  const named = asked.kind === 'data' && header(answer, 'cache-control')
  return { cacheControl: named || NEVER, fresh: 0, stale: 0, immutable: false }
}

/** A page of Next's or a part of one, which may also stand among data: the reference of the API does. */
function isDocument(answer: Answer) {
  return /^text\/(?:html|x-component)/.test(header(answer, 'content-type') ?? '')
}

function read(cacheControl: string): Lifetime {
  const seconds = (name: string) => Number(cacheControl.match(`\\b${name}=(\\d+)`)?.[1] ?? 0)
  return {
    cacheControl,
    fresh: seconds('s-maxage') || seconds('max-age'),
    stale: seconds('stale-while-revalidate'),
    immutable: cacheControl.includes('immutable'),
  }
}
