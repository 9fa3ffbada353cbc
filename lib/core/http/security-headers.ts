import type { IncomingMessage } from 'node:http'

/** On every answer, whatever it is. */
export const SECURITY_HEADERS: [name: string, value: string][] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['permissions-policy', 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
]

/** Two years, as browsers' preload lists ask; over plain http a browser ignores it, so it isn't sent there. */
const STRICT_TRANSPORT = [
  'strict-transport-security',
  'max-age=63072000; includeSubDomains',
] as const

export function transportHeaders(request: IncomingMessage): readonly string[] {
  return request.headers['x-forwarded-proto'] === 'https' ? STRICT_TRANSPORT : []
}
