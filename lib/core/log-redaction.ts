import { isIP, isIPv6 } from 'node:net'

const CUT = '[cut]'
/** Fields whose words are about a person or open something; numbers and flags under such names may stay. */
const SECRET =
  /mail|token|passw|secret|cookie|authorization|credential|session|otp|^(?:ip|remote_?address|client|url|query|recipient|user_?agent)$/i
/** Deeper than any object that is worth a line. */
const DEEPEST = 6

const MAIL = /[^\s"\\<>()[\],;:@/]{1,64}@[^\s"\\<>()[\],;:@/]+\.[^\s"\\<>()[\],;:@/.]+/g
/** Credentials in addresses (postgresql://name:word@host), and values that are called by their name in a text. */
const USER_INFO = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"\\]+@/gi
const NAMED = /\b(bearer\s+|(?:token|code|secret|password|key|signature)=)[^\s&"'\\,;]+/gi
const IPV4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g
const IPV6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f.]{0,15}(?![\w:])/gi
/** This machine is no person's. */
const LOCAL = /^(?:127\.|0\.0\.0\.0$|::1?$)/

/** The object without what its field names call secret. An `Error` is left to its serializer. */
export function withoutSecrets<T extends object>(fields: T, depth = 0): T {
  const entries = Object.entries(fields).map(([name, value]) => [name, clean(name, value, depth)])
  return Object.fromEntries(entries)
}

/** A line of the log without mail addresses, addresses of machines, and secrets that stand in a text. Stays JSON. */
export function scrub(line: string) {
  return line
    .replace(USER_INFO, `$1${CUT}@`)
    .replace(MAIL, CUT)
    .replace(NAMED, `$1${CUT}`)
    .replace(IPV4, (found) => (isIP(found) && !LOCAL.test(found) ? CUT : found))
    .replace(IPV6, (found) => (isIPv6(found) && !LOCAL.test(found) ? CUT : found))
}

function clean(name: string, value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Error) {
    return typeof value === 'string' && SECRET.test(name) ? CUT : value
  }
  if (SECRET.test(name) || depth === DEEPEST) return CUT
  if (Array.isArray(value)) return value.map((item) => clean('', item, depth + 1))
  const { toJSON } = value as { toJSON?: unknown }
  return typeof toJSON === 'function' ? value : withoutSecrets(value, depth + 1)
}
