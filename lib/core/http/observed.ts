import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { logger } from '../log'
import { metrics } from '../metrics'
import { withRequestId } from '../request-id'
import type { Handler } from './answer'
import { loggedPath } from './logged-path'
import { outcomeOf } from './outcome'

const log = logger('http')
/** What a proxy may call a request: a UUID, a trace id, a counter. */
const ID = /^[\w.-]{8,64}$/

/** Gives each request an id that stands in all lines written on its behalf, and says at its end how it went. */
export function observed(handler: Handler): Handler {
  return (request, response) => {
    const began = performance.now()
    const id = idOf(request)
    // `close` comes in any case; a visitor who left before the end has no whole answer.
    response.once('close', () => {
      const ms = performance.now() - began
      const { kind, cache } = outcomeOf(response)
      const { statusCode: status, writableFinished: finished } = response
      const measured = metrics()
      measured?.requests.inc({ kind, status })
      measured?.durations.observe({ kind }, ms / 1000)
      measured?.cache.inc({ kind, result: cache })
      log.info({
        requestId: id,
        method: request.method,
        path: loggedPath(request.url ?? ''),
        status,
        ms: Math.round(ms * 10) / 10,
        cache,
        ...(!finished && { cutOff: true }),
      })
    })
    return withRequestId(id, () => handler(request, response))
  }
}

function idOf(request: IncomingMessage) {
  const { 'x-request-id': sent } = request.headers
  return typeof sent === 'string' && ID.test(sent) ? sent : randomUUID()
}
