import { createHash, randomBytes } from 'node:crypto'
import { mayBeFramed } from './asked'

/** Origins besides our own: of the map's tiles, and of where a form may lead (another service's sign-in). */
export type Origins = { images?: readonly string[]; forms?: readonly string[] }

const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script>/g
/** What a browser runs when it stands between script tags; other types are data, which need no permission. */
const RUN = /\stype="(?:text\/javascript|application\/javascript|module|importmap)?"/
const RULES = /\stype="speculationrules"/

/**
 * The policy for a page that is the same for everybody: our files, and of what stands in it only the inline scripts
 * that the server wrote, each by its hash. So the page can be kept; with a nonce it could not.
 */
export function publicPolicy(html: string, path: string, origins: Origins) {
  return policy(["'self'", ...scriptSources(html)], path, origins)
}

/**
 * The policy for a page that holds what people wrote to each other: a script runs only if it carries this answer's
 * nonce, or one that does has loaded it. A script that someone got into the page has neither.
 */
export function personalPolicy(nonce: string, path: string, origins: Origins) {
  return policy(["'self'", `'nonce-${nonce}'`, "'strict-dynamic'"], path, origins)
}

export function freshNonce() {
  return randomBytes(16).toString('base64')
}

/** The origin of an address, or of a tile template such as https://{s}.tile.example.org/{z}/{x}/{y}.png. */
export function originOf(address: string | undefined) {
  const origin = address?.match(/^https?:\/\/[^/]+/)?.[0]
  return origin ? [origin.replace('{s}', '*')] : []
}

function policy(scripts: string[], path: string, { images = [], forms = [] }: Origins) {
  return [
    "default-src 'self'",
    ['script-src', ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data:", ...images].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    `frame-ancestors ${mayBeFramed(path) ? '*' : "'none'"}`,
    "base-uri 'none'",
    ["form-action 'self'", ...forms].join(' '),
    "object-src 'none'",
  ].join('; ')
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
