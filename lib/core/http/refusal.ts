import type { IncomingMessage } from 'node:http'
import { decodePath, splitUrl } from './asked'
import { isForged } from './cross-site'

export type Refusal = 400 | 403 | 405 | 414

/** Room for 10,000 characters of any language in a form's address, at nine bytes each. */
const LONGEST_URL = 100_000
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Why a request goes no further than our door, as a status; undefined for a proper one. */
export function refusalOf(request: IncomingMessage): Refusal | undefined {
  const { url = '', method = '' } = request
  if (url.length > LONGEST_URL) return 414
  // TRACE would show what a proxy adds; others nothing here answers.
  if (!METHODS.includes(method)) return 405
  if (isForged(request)) return 403
  const [path] = splitUrl(url)
  // A null byte is in no address of ours, and PostgreSQL takes none in a text.
  return path.startsWith('/') && isUtf8(path) && !/%00|\0/.test(url) ? undefined : 400
}

function isUtf8(path: string) {
  try {
    decodePath(path)
    return true
  } catch {
    return false
  }
}
