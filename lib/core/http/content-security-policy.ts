import { createHash } from 'node:crypto'

const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g
/** What a browser runs when it stands between script tags; other types are data, which need no permission. */
const RUN = /\stype="(?:text\/javascript|application\/javascript|module|importmap)?"/
const RULES = /\stype="speculationrules"/

/**
 * The policy for one HTML document: its own files, and of what stands in it only the inline scripts that the server
 * wrote, each by its hash (so that the document can be cached; a nonce could not).
 * @param images origins that pictures may come from besides our own: the map's tiles
 */
export function contentSecurityPolicy(
  html: string,
  { embed, images }: { embed: boolean; images: readonly string[] },
) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptSources(html)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data:", ...images].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    `frame-ancestors ${embed ? '*' : "'none'"}`,
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ')
}

/** The origin of a tile address such as https://{s}.tile.example.org/{z}/{x}/{y}.png; none where there is none. */
export function tileOrigins(template: string | undefined) {
  const origin = template?.match(/^https?:\/\/[^/]+/)?.[0]
  return origin ? [origin.replace('{s}', '*')] : []
}

function scriptSources(html: string) {
  const sources = new Set<string>()
  for (const [, attributes = '', code = ''] of html.matchAll(SCRIPT)) {
    if (RULES.test(attributes)) sources.add("'inline-speculation-rules'")
    else if (isRun(attributes) && code !== '') sources.add(hashed(code))
  }
  return sources
}

function isRun(attributes: string) {
  if (/\ssrc=/.test(attributes)) return false
  return !/\stype=/.test(attributes) || RUN.test(attributes)
}

function hashed(code: string) {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}
