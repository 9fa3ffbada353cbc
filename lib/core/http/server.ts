import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http'
import type { Socket } from 'node:net'
import type { Handler } from './answer'
import { observed } from './observed'
import { type Refusal, refusalOf } from './refusal'
import { requestHeaders, securityHeaders } from './security-headers'

const LONGEST_HEAD = 128 * 1024
/** Longer than a load balancer's usual minute, so that it is never the one to find a connection closed. */
const KEEP_ALIVE = 65_000
const HEAD_TIMEOUT = 70_000
const REQUEST_TIMEOUT = 300_000

/** A server in front of the handler: what is no proper request doesn't reach it, and what it throws ends nothing. */
export function createWebServer(handler: Handler, onError: (error: unknown) => void) {
  const answerOne: Handler = (request, response) => {
    const refusal = refusalOf(request)
    if (refusal) return answer(request, response, refusal)
    request.headers['x-lyceum-client'] = clientAddress(request)
    const fail = (error: unknown) => {
      onError(error)
      answer(request, response, 500)
    }
    // Not awaited: Next has a context follow every promise, and a page that is kept needs none.
    try {
      const work = handler(request, response)
      if (work instanceof Promise) work.catch(fail)
    } catch (error) {
      fail(error)
    }
  }
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, observed(answerOne))
  server.keepAliveTimeout = KEEP_ALIVE
  server.headersTimeout = HEAD_TIMEOUT
  server.requestTimeout = REQUEST_TIMEOUT
  server.on('clientError', refuseSocket)
  return server
}

/** Whom rate limits are for. What stands in front of us is believed only where the installation says so; never what a client says. */
function clientAddress({ headers, socket }: IncomingMessage) {
  const forwarded = process.env.TRUST_PROXY === 'true' ? headers['x-forwarded-for'] : undefined
  const last = [forwarded].flat().join(',').split(',').at(-1)?.trim()
  return last || socket.remoteAddress || 'unknown'
}

/** Takes no more requests, lets those under way finish within `grace` milliseconds, and cuts off the rest. */
export async function drain(server: Server, grace: number) {
  const closed = new Promise((resolve) => server.close(resolve))
  // A connection that was busy at the close would be kept open after its answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

function answer(request: IncomingMessage, response: ServerResponse, status: Refusal | 500) {
  if (response.headersSent) return response.destroy()
  response.writeHead(status, {
    ...Object.fromEntries([...securityHeaders('/'), ...requestHeaders(request)]),
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  return response.end(`${status} ${STATUS_CODES[status]}\n`)
}

/** What Node's parser gave up on. Nothing but the head can be too long, and of the head most likely the address. */
function refuseSocket(error: NodeJS.ErrnoException, socket: Socket) {
  if (!socket.writable) return socket.destroy()
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 414 : 400
  return socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`)
}
