import { type Answer, header } from './answer'
import { contentSecurityPolicy } from './content-security-policy'
import { deferScripts, mergeFlight } from './document'
import { SECURITY_HEADERS } from './security-headers'

export type Securing = {
  cacheControl: string
  /** Scripts wait for the reader: right for visitors' pages only. */
  defer: boolean
  embed: boolean
  images: readonly string[]
}

/** The answer as it goes out: scripts deferred and named in a policy, and our headers on it. */
export function secured(answer: Answer, { cacheControl, defer, embed, images }: Securing): Answer {
  // A tag of the handler's would not be that of what we make of its HTML.
  const headers = answer.headers.filter(([name]) => name !== 'cache-control' && name !== 'etag')
  headers.push(['cache-control', cacheControl], ...SECURITY_HEADERS)
  if (!header(answer, 'content-type')?.startsWith('text/html')) return { ...answer, headers }

  const html = mergeFlight(answer.body.toString())
  const sent = defer ? deferScripts(html) : html
  headers.push(['content-security-policy', contentSecurityPolicy(sent, { embed, images })])
  return { ...answer, headers, body: Buffer.from(sent) }
}
