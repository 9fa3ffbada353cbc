import type { RefusalKey } from '@/lib/i18n/messages'

/** The six ways a request can fail that we expect. A new situation gets a new message, not a new code. */
export type ErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'rate_limited'

/** What the person can do about it, where the interface has a way for it. */
export type Remedy = 'sign-in' | 'confirm' | 'second-factor'

export type Values = Record<string, string | number>
/** What is wrong with one field: a message of the catalogues (`people.lastCoordinator`), and what it is filled with. */
export type Problem = { key: RefusalKey; values?: Values }

type Details = {
  /** Wrong fields by name. */
  problems?: Record<string, Problem>
  values?: Values
  remedy?: Remedy
  /** At a conflict: what is stored now, for the person to compare with. */
  current?: unknown
}

/** A failure we expect; anything else thrown is a bug. `fields` names what is wrong, by input field, in English. */
export class AppError extends Error {
  /** Set where the message is one of the catalogues: see lib/i18n/explain.ts. */
  key?: RefusalKey
  details: Details = {}

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message)
    this.name = 'AppError'
  }
}

/** Throws `not_found`; also for a row that the viewer may not know about. */
export function notFound(what: string): never {
  throw new AppError('not_found', `${what} not found`)
}

/** Throws a failure whose message is in the catalogues of every language: `people.lastCoordinator` is `refusal.lastCoordinator` in people.json. */
export function refuse(code: ErrorCode, key: RefusalKey, details: Details = {}): never {
  const error = new AppError(code, key)
  error.key = key
  error.details = details
  throw error
}
