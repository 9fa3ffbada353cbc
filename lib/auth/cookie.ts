import 'server-only'
import { cookies } from 'next/headers'
import { siteUrl } from '@/lib/i18n/alternates'
import { endSession, SESSION_DAYS, sessionToken } from './session'

/** Tells scripts of cached pages that a session may exist; says nothing about whose. */
export const HINT_COOKIE = 'lyceum-signed-in'

/** next-auth's own name, so that its handlers find the session too. */
export function sessionCookieName() {
  return `${isSecure() ? '__Secure-' : ''}next-auth.session-token`
}

/** Signs the browser in; the session that it had before ends. */
export async function setSessionCookie(sessionId: string) {
  const store = await cookies()
  await endSession(store.get(sessionCookieName())?.value)
  store.set(sessionCookieName(), await sessionToken(sessionId), { ...hintCookie(), httpOnly: true })
  store.set(HINT_COOKIE, '1', hintCookie())
}

/** How long and where the hint is kept: as long as the session. */
export function hintCookie() {
  return {
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: SESSION_DAYS * 86_400,
  } as const
}

export async function clearSessionCookie() {
  const store = await cookies()
  store.delete(sessionCookieName())
  store.delete(HINT_COOKIE)
}

export function isSecure() {
  return siteUrl().startsWith('https:')
}
