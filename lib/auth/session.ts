import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { db, type Tx } from '@/lib/core/db'
import { authSecret } from '@/lib/core/env'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import type { Viewer } from './viewer'

/** Days after which one signs in again. */
export const SESSION_DAYS = 30
const DAY = 86_400_000
/** How exactly the session list says when a browser was last seen, in milliseconds. */
const SEEN_EVERY = 5 * 60_000

/** Opens a session in the database. What the browser gets of it is `sessionToken`. */
export async function openSession(
  tx: Tx,
  { userId, strong, device }: { userId: string; strong: boolean; device: string },
) {
  const expiresAt = new Date(Date.now() + SESSION_DAYS * DAY)
  const { id } = await tx.session.create({
    data: { userId, strong, device, expiresAt },
    select: { id: true },
  })
  await tx.user.update({ where: { id: userId }, data: { lastSeenAt: new Date() } })
  return id
}

/** The id of a session as next-auth's cookie carries it: encrypted, and of no use once the row is revoked. */
export function sessionToken(sessionId: string) {
  return encode({
    token: { sid: sessionId },
    secret: authSecret(),
    maxAge: (SESSION_DAYS * DAY) / 1000,
  })
}

/** Null for no cookie, a broken or old one, a revoked session or a deleted account. */
export async function readSession(token: string | undefined): Promise<Viewer | null> {
  const id = await sessionIdIn(token)
  if (!id) return null
  const session = await db.session.findFirst({
    where: { id, revokedAt: null, expiresAt: { gt: new Date() }, user: { deletedAt: null } },
    select: {
      id: true,
      lastSeenAt: true,
      confirmedAt: true,
      strong: true,
      user: {
        select: {
          id: true,
          name: true,
          locale: true,
          grants: { select: { role: true, scope: true } },
        },
      },
    },
  })
  if (!session) return null
  if (Date.now() - session.lastSeenAt.getTime() > SEEN_EVERY) await touch(session.id)
  const { user, strong, confirmedAt } = session
  const locale = isLocale(user.locale) ? user.locale : DEFAULT_LOCALE
  const { name, grants } = user
  return { id: user.id, sessionId: session.id, name, locale, grants, strong, confirmedAt }
}

/** Ends the session in a cookie that another one takes the place of. */
export async function endSession(token: string | undefined) {
  const id = await sessionIdIn(token)
  if (!id) return
  await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
}

async function sessionIdIn(token: string | undefined) {
  if (!token) return null
  // Anybody can send anything; what cannot be decrypted is no session.
  const read = await decode({ token, secret: authSecret() }).catch(() => null)
  return typeof read?.sid === 'string' && /^[0-9a-f-]{36}$/.test(read.sid) ? read.sid : null
}

function touch(id: string) {
  return db.session.updateMany({ where: { id }, data: { lastSeenAt: new Date() } })
}
