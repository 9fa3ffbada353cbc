import 'server-only'
import type { AppError, ErrorCode } from './errors'
import { logger } from './log'

const log = logger('refusal')
/** What may be a try at somebody else's door; a wrong form or a missing page is daily life. */
const TOLD: ErrorCode[] = ['unauthenticated', 'forbidden', 'rate_limited']

/** Keeps a line of a refusal that an operator may want to see, without what was sent. */
export function logRefusal({ code, message }: AppError) {
  if (TOLD.includes(code)) log.warn({ code, why: message }, 'Refused')
}
