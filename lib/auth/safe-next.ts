/** Where to go after signing in: a path of this site, whatever was asked for. */
export function safeNext(next: string | null | undefined, otherwise = '/') {
  if (!next?.startsWith('/')) return otherwise
  // The parser decides, as a browser would: it takes `/\host` and `//host` for another site.
  const base = 'http://lyceum.invalid'
  if (!URL.canParse(next, base)) return otherwise
  const { origin, pathname, search, hash } = new URL(next, base)
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : otherwise
}
