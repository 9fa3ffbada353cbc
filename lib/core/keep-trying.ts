import { setTimeout as sleep } from 'node:timers/promises'
import { logger } from './log'

const FIRST_DELAY = 500
const LONGEST_DELAY = 30_000

const log = logger('lyceum')

/**
 * Tries until it succeeds or the signal says stop, with growing pauses (in milliseconds), and never throws: for what
 * must not take the server down with it, such as work on a database that isn't there yet.
 * @param what names it in the log
 */
export async function keepTrying(
  what: string,
  attempt: () => Promise<unknown>,
  signal: AbortSignal,
) {
  for (let delay = FIRST_DELAY; !signal.aborted; delay = Math.min(delay * 2, LONGEST_DELAY)) {
    try {
      await attempt()
      return
    } catch (error) {
      log.warn({ err: error, what }, 'Failed; trying again')
    }
    await sleep(delay, undefined, { signal }).catch(() => {})
  }
}
