import type { IncomingMessage } from 'node:http'

/**
 * What a visitor asks for, if its answer is the same for every visitor: `url` and `headers` are all that the
 * handler gets to see, and `key` covers all of it, so that nobody can leave an answer of their own for others.
 */
export type Asked = {
  kind: 'page' | 'data' | 'file'
  key: string
  url: string
  headers: Record<string, string>
  /** The address without its query, decoded. */
  path: string
}

/**
 * First parts of addresses, after the language, whose pages are one person's or stand behind a secret in their address:
 * they are never kept. All others are the same bytes for everybody, signed in or not, and read no session.
 */
export const PRIVATE: readonly string[] = [
  'applications',
  'calendar',
  'certificates',
  'claim',
  'commission',
  'confirm',
  'dev',
  'files',
  'inbox',
  'invitations',
  'my-city',
  'my-events',
  'people',
  'readiness',
  'report',
  'reviews',
  'secretariat',
  'settings',
  'sign-in',
  'sign-out',
  'suggest-resource',
  'take-part',
  'unsubscribe',
]

/** Next answers these requests with parts of a page instead of its HTML. */
const PARTS = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
]
const FILE = /^\/(?:_next\/static|fonts|geo)\//
const DATA = /^\/api\/(?:v1|suggest|map)(?:\/|$)/
const EMBED = /^\/(?:[a-z]{2}\/)?embed(?:\/|$)/
const PERSONAL = new RegExp(
  `^/(?:api|_next(?!/static/)|(?:[a-z]{2}/)?(?:${PRIVATE.join('|')}))(?:/|$)`,
)
/** Next's draft mode shows what isn't published. */
const DRAFT = /(?:^|;\s*)__prerender_bypass=/
/** Longer ones are answered but not kept: the key would be most of the entry. */
const LONGEST_KEPT = 2048

/** How an installation is reached, e.g. `{ protocol: 'https', host: 'atlas.example.org' }`. */
export type Site = { protocol: string; host: string }

/**
 * Null where the answer may be one person's: other methods than GET and HEAD, and private paths.
 * @param site what pages name themselves by; where an installation hasn't said so, what this visitor calls it
 */
export function readAsked(request: IncomingMessage, site: Site = called(request)): Asked | null {
  const { method, url = '', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return null
  if (url.length > LONGEST_KEPT) return null

  const [path, query] = splitUrl(url)
  const plain = decodePath(path)
  // A file has one content, whoever asks and whatever follows its name.
  if (FILE.test(plain)) return asked('file', path, site, {}, plain)
  if (DRAFT.test(headers.cookie ?? '')) return null
  const kind = DATA.test(plain) ? 'data' : 'page'
  if (kind === 'page' && isPrivate(plain)) return null
  const parts = headers.rsc === undefined ? {} : pick(request, PARTS)
  return asked(kind, path + sorted(query), site, parts, plain)
}

function asked(
  kind: Asked['kind'],
  url: string,
  { protocol, host }: Site,
  parts: Record<string, string>,
  plain: string,
): Asked {
  return {
    kind,
    url,
    key: [url, protocol, host, ...Object.entries(parts).flat()].join('\n'),
    headers: { host, 'x-forwarded-proto': protocol, ...parts },
    path: plain,
  }
}

/** Whether a decoded path is answered for the one who asks: private pages, and what of the API is not public data. */
export function isPrivate(path: string) {
  return PERSONAL.test(path)
}

/** Pages that other sites may show in a frame. */
export function mayBeFramed(path: string) {
  return EMBED.test(path)
}

function called(request: IncomingMessage): Site {
  const { host = '', 'x-forwarded-proto': forwarded } = request.headers
  return {
    protocol: forwarded === 'https' ? 'https' : 'http',
    host: /^[\w.:[\]-]{1,255}$/.test(host) ? host : 'localhost',
  }
}

/** Order makes no difference to the answer, and broken UTF-8 becomes the replacement character here. */
function sorted(query: string | undefined) {
  if (!query) return ''
  const params = new URLSearchParams(query)
  params.sort()
  return `?${params}`
}

export function decodePath(path: string) {
  return path.includes('%') ? decodeURIComponent(path) : path
}

export function splitUrl(url: string): [path: string, query?: string] {
  const mark = url.indexOf('?')
  return mark === -1 ? [url] : [url.slice(0, mark), url.slice(mark + 1)]
}

function pick(request: IncomingMessage, names: string[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = request.headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}
