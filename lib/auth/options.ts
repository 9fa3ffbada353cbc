import 'server-only'
import { cookies, headers } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import { db } from '@/lib/core/db'
import { authSecret } from '@/lib/core/env'
import { AppError } from '@/lib/core/errors'
import { logger } from '@/lib/core/log'
import { siteUrl } from '@/lib/i18n/alternates'
import { localePath } from '@/lib/i18n/locales'
import { HINT_COOKIE, hintCookie, isSecure, sessionCookieName } from './cookie'
import { deviceOf } from './device'
import { signInWithIdentity } from './mutations/sign-in-with-identity'
import { oidcProvider } from './oidc'
import { readReturn } from './oidc-return'
import { setPending } from './pending'
import { endSession, SESSION_DAYS } from './session'

/**
 * next-auth speaks OpenID Connect for us, and its cookie is ours. The token carries the number of a session in the
 * database and nothing else: sessions can be listed and ended, and roles are read at each request.
 * @param own whether next-auth shows its own page, which begins without scripts
 */
export async function authOptions({ own }: { own: boolean }): Promise<NextAuthOptions> {
  process.env.NEXTAUTH_URL = siteUrl()
  const { next, locale } = await readReturn()
  const query = `?next=${encodeURIComponent(next)}`
  const signInPath = localePath(locale, '/sign-in') + query
  return {
    secret: authSecret(),
    providers: oidcProvider(),
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 86_400 },
    useSecureCookies: isSecure(),
    pages: { error: signInPath, ...(!own && { signIn: signInPath }) },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== 'oidc') return false
        const device = deviceOf((await headers()).get('user-agent'))
        try {
          const entered = await signInWithIdentity('oidc', profile, { device, locale })
          if (entered.pending) {
            await setPending(entered.pending)
            return localePath(locale, '/sign-in/code') + query
          }
          Object.assign(user, { sid: entered.sessionId })
          return true
        } catch (error) {
          // Whatever it is, next-auth would write its message into an address.
          if (!(error instanceof AppError)) logger('auth').error(error, 'Nobody was signed in')
          return `${signInPath}&error=refused`
        }
      },
      async jwt({ token, user }) {
        if (!user) return { sid: token.sid }
        const store = await cookies()
        await endSession(store.get(sessionCookieName())?.value)
        store.set(HINT_COOKIE, '1', hintCookie())
        return { sid: (user as { sid?: string }).sid }
      },
      session: ({ session }) => ({ expires: session.expires }),
      // An address of ours, whatever was asked for.
      redirect: ({ url, baseUrl }) =>
        URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === new URL(baseUrl).origin
          ? new URL(url, baseUrl).href
          : baseUrl,
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid !== 'string') return
        await db.session.updateMany({
          where: { id: token.sid },
          data: { revokedAt: new Date() },
        })
      },
    },
  }
}
