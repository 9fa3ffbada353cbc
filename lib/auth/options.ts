import 'server-only'
import { cookies, headers } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import { db } from '@/lib/core/db'
import { authSecret } from '@/lib/core/env'
import { AppError } from '@/lib/core/errors'
import { siteUrl } from '@/lib/i18n/alternates'
import { HINT_COOKIE, hintCookie, isSecure } from './cookie'
import { deviceOf } from './device'
import { signInWithIdentity } from './mutations/sign-in-with-identity'
import { oidcProvider } from './oidc'
import { setPending } from './pending'
import { SESSION_DAYS } from './session'

/**
 * next-auth speaks OpenID Connect for us, and its cookie is ours. The token carries the number of a session in the
 * database and nothing else: sessions can be listed and ended, and roles are read at each request.
 */
export function authOptions(): NextAuthOptions {
  process.env.NEXTAUTH_URL = siteUrl()
  return {
    secret: authSecret(),
    providers: oidcProvider(),
    session: { strategy: 'jwt', maxAge: SESSION_DAYS * 86_400 },
    useSecureCookies: isSecure(),
    pages: { error: '/sign-in' },
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.provider !== 'oidc') return false
        const device = deviceOf((await headers()).get('user-agent'))
        try {
          const entered = await signInWithIdentity('oidc', profile, device)
          if (entered.pending) {
            await setPending(entered.pending)
            return '/sign-in/code'
          }
          Object.assign(user, { sid: entered.sessionId })
          return true
        } catch (error) {
          if (error instanceof AppError) return '/sign-in?error=refused'
          throw error
        }
      },
      async jwt({ token, user }) {
        if (!user) return { sid: token.sid }
        const store = await cookies()
        store.set(HINT_COOKIE, '1', hintCookie())
        return { sid: (user as { sid?: string }).sid }
      },
      session: ({ session }) => ({ expires: session.expires }),
      // An address of ours, whatever was asked for.
      redirect: ({ url, baseUrl }) =>
        url.startsWith('/') || new URL(url).origin === new URL(baseUrl).origin
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
