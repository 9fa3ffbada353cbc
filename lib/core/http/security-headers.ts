import type { IncomingMessage } from 'node:http'

/** On every answer, whatever it is. */
export const SECURITY_HEADERS: [name: string, value: string][] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['permissions-policy', 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
]

/** Two years, for this host alone: others below it may not be ours to speak for. Over plain http a browser ignores it, so it isn't sent there. */
const STRICT_TRANSPORT: [name: string, value: string][] = [
  ['strict-transport-security', 'max-age=63072000'],
]

export function transportHeaders(request: IncomingMessage) {
  return request.headers['x-forwarded-proto'] === 'https' ? STRICT_TRANSPORT : []
}
