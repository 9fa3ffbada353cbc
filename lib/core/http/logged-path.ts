import { decodePath, isPrivate, splitUrl } from './asked'

/** Longer addresses are guesses or attacks; their beginning says enough. */
const LONGEST = 200
const CUT = '*'
/** A secret or an id, wherever it stands: long, of one piece, and with digits. */
const ID = /^(?=[^/]*\d)[\w-]{20,}$/
const WORD = /^[a-z]{1,16}$/

/**
 * The address of a request as it may stand in a log: without its query, without ids and secrets. Of a private address,
 * only the first part and plain words: what follows may name a person.
 */
export function loggedPath(url: string) {
  const path = decoded(splitUrl(url)[0])
  const segments = path.split('/')
  if (!isPrivate(path))
    return segments
      .map((one) => (ID.test(one) ? CUT : one))
      .join('/')
      .slice(0, LONGEST)
  const head = /^\/[a-z]{2}\//.test(path) ? 3 : 2
  return segments
    .map((one, at) => (at < head || WORD.test(one) ? one : CUT))
    .join('/')
    .slice(0, LONGEST)
}

function decoded(path: string) {
  try {
    return decodePath(path)
  } catch {
    return path
  }
}
