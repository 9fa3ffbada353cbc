import 'server-only'
import { isSigned, sign } from '@/lib/core/seal'

/** For the address in a message that turns a kind of mail off without a sign-in: whom and what, signed. It never runs out. */
export function unsubscribeToken(userId: string, kind: string) {
  const body = Buffer.from(JSON.stringify([userId, kind])).toString('base64url')
  // Addresses of pages have no dots (next.config.mjs).
  return `${body}~${sign('unsubscribe', body)}`
}

/** Null where it is not ours, or was altered. */
export function readUnsubscribeToken(token: string): { userId: string; kind: string } | null {
  const [body = '', signature = ''] = token.split('~')
  if (!isSigned('unsubscribe', body, signature)) return null
  const [userId, kind] = JSON.parse(Buffer.from(body, 'base64url').toString())
  return { userId, kind }
}
