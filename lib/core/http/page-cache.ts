import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { ask, collect, type Handler } from './answer'
import { type Asked, decodePath, readAsked, type Site, splitUrl } from './asked'
import { freshNonce, type Origins, personalPolicy } from './content-security-policy'
import { withErrorDocument } from './error-document'
import { type KeptAnswer, keep, send } from './kept-answer'
import { lifetimeOf, NEVER, passing } from './lifetime'
import { noteOutcome } from './outcome'
import { securedForAll, securedForOne } from './secured'
import { requestHeaders, securityHeaders } from './security-headers'

export type PageCacheOptions = {
  handler: Handler
  /** What the answers may take together, compressed copies included. */
  maxBytes: number
  site?: Site | undefined
  /** Origins that a page may use besides our own. */
  origins?: Origins
  /** Hears of a refresh that failed while visitors still get the answer from before. */
  onError: (error: unknown) => void
  now?: () => number
}

/** Of the memory, what files may take: they are few, and a change of the content doesn't drop them. */
const FILES = 0.25

/**
 * Whole answers to visitors' reads, kept in memory in front of a handler that needs to know nothing of it. A cold
 * address is rendered once however many ask for it; an answer past its time is shown while the next one is made.
 * `clear` is for a change of the content: nothing from before is given to anyone who asks after it.
 */
export function createPageCache(options: PageCacheOptions) {
  const { handler, maxBytes, site, origins = {}, onError, now = Date.now } = options
  const pages = store(maxBytes * (1 - FILES))
  const files = store(maxBytes * FILES)
  /** Renders that a later request may wait for. A clear replaces it, so what began before is joined by nobody. */
  let underWay = new Map<string, Promise<KeptAnswer>>()

  function handle(request: IncomingMessage, response: ServerResponse) {
    const asked = readAsked(request, site)
    if (!asked) return passOn(request, response)
    const kept = (asked.kind === 'file' ? files : pages).get(asked.key)
    const left = kept ? kept.lifetime.fresh - (now() - kept.since) / 1000 : 0
    if (!kept || left <= -kept.lifetime.stale) {
      noteOutcome(response, { kind: asked.kind, cache: 'miss' })
      return makeAndSend(asked, request, response)
    }
    noteOutcome(response, { kind: asked.kind, cache: left > 0 ? 'hit' : 'stale' })
    if (left <= 0) render(asked).catch(onError)
    return send(request, response, kept, now())
  }

  async function makeAndSend(asked: Asked, request: IncomingMessage, response: ServerResponse) {
    const joined = underWay.has(asked.key)
    const made = await render(asked)
    // A cookie is for the one whose request made it.
    if (joined && made.personal) return passOn(request, response)
    return send(request, response, made, now())
  }

  function render(asked: Asked): Promise<KeptAnswer> {
    const begun = underWay
    const known = begun.get(asked.key)
    if (known) return known
    const made = renderNow(asked, () => begun === underWay).finally(() => begun.delete(asked.key))
    begun.set(asked.key, made)
    return made
  }

  async function renderNow(asked: Asked, isCurrent: () => boolean) {
    const since = now()
    const asIs = await ask(handler, asked.url, asked.headers)
    const answer = await withErrorDocument(handler, asked, asIs)
    const kept = lifetimeOf(asked, answer)
    const lifetime = kept ?? passing(asked, answer)
    const { cacheControl } = lifetime
    const ready = securedForAll(answer, { cacheControl, path: asked.path, origins })
    const made = keep(ready, lifetime, since)
    const answers = asked.kind === 'file' ? files : pages
    if (kept && (isCurrent() || asked.kind === 'file')) answers.set(asked.key, made)
    // Gone for good; but an error may pass, and until then the answer from before serves better.
    else if (isCurrent() && answer.status < 500) answers.delete(asked.key)
    return made
  }

  /** What isn't for every visitor: a page is rendered under a policy with a nonce of its own. */
  async function passOn(request: IncomingMessage, response: ServerResponse) {
    const { url = '' } = request
    const path = decodePath(splitUrl(url)[0])
    const forProgram = /^\/(?:api|_next)\//.test(path)
    noteOutcome(response, { kind: forProgram ? 'data' : 'page', cache: 'none' })
    if (forProgram) {
      for (const [name, value] of [...securityHeaders(path), ...requestHeaders(request)]) {
        response.setHeader(name, value)
      }
      return handler(request, response)
    }
    const policy = personalPolicy(freshNonce(), path, origins)
    // Next reads the nonce for its scripts from here.
    request.headers['content-security-policy'] = policy
    const { host = 'localhost' } = request.headers
    const plain = { url, headers: { host, 'content-security-policy': policy } }
    const answer = await withErrorDocument(handler, plain, await collect(handler, request))
    const ready = securedForOne(answer, { cacheControl: NEVER, path, policy })
    response.statusCode = ready.status
    for (const [name, value] of ready.headers) response.appendHeader(name, value)
    for (const [name, value] of requestHeaders(request)) response.setHeader(name, value)
    response.end(ready.body)
  }

  function clear() {
    pages.clear()
    underWay = new Map()
  }

  return { handle, clear }
}

function store(maxSize: number) {
  return new LRUCache<string, KeptAnswer>({
    // Nothing fits into one byte: that is how a size of 0 turns the cache off.
    maxSize: Math.max(1, maxSize),
    sizeCalculation: ({ size }, key) => size + 2 * key.length,
  })
}
