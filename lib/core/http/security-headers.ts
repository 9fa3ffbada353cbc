import type { IncomingMessage } from 'node:http'
import { requestId } from '../request-id'

type Header = [name: string, value: string]

const ALWAYS: Header[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['permissions-policy', 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
]

/** What other sites may load: public data, feeds, pictures, and what is meant for a frame. */
const SHARED = /^\/(?:api\/v1|feeds|pictures|(?:[a-z]{2}\/)?embed)(?:\/|$)/
const API = /^\/api\//
/** For an answer of the API that a browser shows as a document. A drawing keeps its own styles. */
const DATA_POLICY: Header = [
  'content-security-policy',
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
]

/** Two years, for this host alone: others below it may not be ours to speak for. Over plain http a browser ignores it, so it isn't sent there. */
const STRICT_TRANSPORT: Header[] = [['strict-transport-security', 'max-age=63072000']]

/** What every answer at a (decoded) path carries; an HTML page has its own policy in place of the API's. */
export function securityHeaders(path: string): Header[] {
  const resource = SHARED.test(path) ? 'cross-origin' : 'same-origin'
  const headers: Header[] = [...ALWAYS, ['cross-origin-resource-policy', resource]]
  return API.test(path) ? [...headers, DATA_POLICY] : headers
}

/** What an answer carries for the one who asked, and which is therefore never kept with it. */
export function requestHeaders(request: IncomingMessage): Header[] {
  const id = requestId()
  const named: Header[] = id ? [['x-request-id', id]] : []
  return request.headers['x-forwarded-proto'] === 'https' ? [...STRICT_TRANSPORT, ...named] : named
}
