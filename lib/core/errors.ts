/** The six ways a request can fail that we expect. A new situation gets a new message, not a new code. */
export type ErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'rate_limited'

/** A failure we expect; anything else thrown is a bug. `fields` names what is wrong, by input field. */
export class AppError extends Error {
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
