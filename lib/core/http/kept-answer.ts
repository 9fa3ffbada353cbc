import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, header } from './answer'
import { compress, type Encoding, isCompressible, negotiate } from './encodings'
import type { Lifetime } from './lifetime'
import { requestHeaders } from './security-headers'

/** Header lines as `writeHead` takes them without looking at each: name, value, name, value. */
type Variant = { body: Buffer; etag: string; head: string[]; unchanged: string[] }

/** An answer as it is kept: with its age, and a copy for each encoding that someone asked for. */
export type KeptAnswer = {
  status: number
  lifetime: Lifetime
  /** Milliseconds since the epoch. */
  since: number
  /** Bytes that it may come to take, compressed copies included. */
  size: number
  compressible: boolean
  /** It sets a cookie. */
  personal: boolean
  variants: Map<Encoding, Variant | Promise<Variant>>
  identity: Variant
  answer: Answer
}

/** Lines of the handler's that hold for one answer, or that we write ourselves. */
const OWN = new Set(['accept-ranges', 'age', 'date', 'etag', 'last-modified'])
/** Compressed copies of text come to about a third of it together. */
const WITH_COPIES = 1.35
const OVERHEAD = 2048

export function keep(answer: Answer, lifetime: Lifetime, since: number): KeptAnswer {
  const { status, body } = answer
  const coded = header(answer, 'content-encoding') !== undefined
  const compressible = !coded && isCompressible(header(answer, 'content-type'), body.length)
  const headers = answer.headers.filter(([name]) => !OWN.has(name))
  const clean = { status, body, headers: compressible ? varied(headers) : headers }
  const identity = variant(clean, body, 'identity')
  return {
    status,
    lifetime,
    since,
    size: OVERHEAD + Math.ceil(body.length * (compressible ? WITH_COPIES : 1)),
    compressible,
    personal: header(answer, 'set-cookie') !== undefined,
    variants: new Map(),
    identity,
    answer: clean,
  }
}

/** Sends the copy that the visitor's browser can read, or 304 when it has that already; at once where there is one. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  kept: KeptAnswer,
  now: number,
) {
  const encoding = kept.compressible ? negotiate(request.headers['accept-encoding']) : 'identity'
  const found = encoding === 'identity' ? kept.identity : variantOf(kept, encoding)
  const seconds = Math.max(0, Math.floor((now - kept.since) / 1000))
  const write = ({ body, etag, head, unchanged }: Variant) => {
    const rest = ['age', String(seconds), ...requestHeaders(request).flat()]
    if (kept.status === 200 && knows(request.headers['if-none-match'], etag)) {
      response.writeHead(304, [...unchanged, ...rest]).end()
    } else {
      response.writeHead(kept.status, [...head, ...rest])
      response.end(request.method === 'HEAD' ? undefined : body)
    }
  }
  return found instanceof Promise ? found.then(write) : write(found)
}

function variantOf(kept: KeptAnswer, encoding: 'br' | 'gzip') {
  const known = kept.variants.get(encoding)
  if (known) return known
  const { answer, lifetime } = kept
  const made = compress(answer.body, encoding, lifetime.immutable).then((body) => {
    const ready = variant(answer, body, encoding)
    kept.variants.set(encoding, ready)
    return ready
  })
  kept.variants.set(encoding, made)
  return made
}

/** The tag is strong: it names these very bytes, so each encoding has its own. */
function variant({ headers, body: plain }: Answer, body: Buffer, encoding: Encoding): Variant {
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  const coded = encoding !== 'identity'
  const etag = coded ? `"${digest}-${encoding}"` : `"${digest}"`
  const unchanged = [...headers.flat(), 'etag', etag]
  const coding = coded ? ['content-encoding', encoding] : []
  return {
    body,
    etag,
    unchanged,
    head: [...unchanged, ...coding, 'content-length', String(body.length)],
  }
}

/** Proxies that compress weaken the tags that pass through them. */
function knows(sent: string | undefined, etag: string) {
  if (sent === undefined) return false
  return sent === '*' || sent.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

function varied(headers: Answer['headers']) {
  const rest = headers.filter(([name]) => name !== 'vary')
  const named = headers.filter(([name]) => name === 'vary').map(([, value]) => value)
  return [...rest, ['vary', [...named, 'accept-encoding'].join(', ')] as [string, string]]
}
