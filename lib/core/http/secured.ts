import { type Answer, header } from './answer'
import { type Origins, publicPolicy } from './content-security-policy'
import { deferScripts, mergeFlight } from './document'
import { securityHeaders } from './security-headers'

export type Securing = { cacheControl: string; path: string; origins: Origins }

/** The answer as everybody gets it: a page's scripts wait for the reader and are named in its policy. */
export function securedForAll(answer: Answer, { cacheControl, path, origins }: Securing): Answer {
  if (!isPage(answer)) return withHeaders(answer, path, cacheControl)
  const html = deferScripts(mergeFlight(answer.body.toString()))
  const policy = publicPolicy(html, path, origins)
  return withHeaders({ ...answer, body: Buffer.from(html) }, path, cacheControl, policy)
}

/** The answer as one person gets it: the policy is the one that it was rendered under. */
export function securedForOne(
  answer: Answer,
  { cacheControl, path, policy }: { cacheControl: string; path: string; policy: string },
): Answer {
  return withHeaders(answer, path, cacheControl, isPage(answer) ? policy : undefined)
}

function withHeaders(answer: Answer, path: string, cacheControl: string, policy?: string): Answer {
  const ours = securityHeaders(path).filter(([name]) => !policy || name !== POLICY)
  // A tag of the handler's would not be that of what we make of its HTML.
  const kept = answer.headers.filter(([name]) => name !== 'cache-control' && name !== 'etag')
  const named: Answer['headers'] = [...kept, ['cache-control', cacheControl], ...ours]
  return { ...answer, headers: policy ? [...named, [POLICY, policy]] : named }
}

const POLICY = 'content-security-policy'

function isPage(answer: Answer) {
  return header(answer, 'content-type')?.startsWith('text/html') ?? false
}
