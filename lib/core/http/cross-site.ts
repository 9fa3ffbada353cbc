import type { IncomingMessage } from 'node:http'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether another site has a browser send this: something that may change what is here, in the name of whoever sits
 * in front of it. Browsers say so themselves, the older ones by `Origin` alone. What is no browser sends neither, and
 * carries no one's cookies.
 */
export function isForged({ method = '', headers }: IncomingMessage) {
  if (SAFE.includes(method)) return false
  const { 'sec-fetch-site': site, origin } = headers
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  if (origin === undefined) return false
  const host = URL.canParse(origin) ? new URL(origin).host : undefined
  // A proxy may call us by another name than the browser does, and then tells that.
  return host === undefined || (host !== headers.host && host !== headers['x-forwarded-host'])
}
