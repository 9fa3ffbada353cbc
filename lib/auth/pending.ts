import 'server-only'
import { cookies } from 'next/headers'
import { isSigned, sign } from '@/lib/core/seal'
import { isSecure } from './cookie'

/** Who has given a first factor and still owes the second. Not a session: it opens nothing by itself. */
const COOKIE = 'lyceum-second-step'
/** Seconds in which the code has to be there. */
const LIFETIME = 600

export async function setPending(userId: string, now = Date.now()) {
  const body = `${userId}.${now + LIFETIME * 1000}`
  const store = await cookies()
  store.set(COOKIE, `${body}.${sign('second step', body)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: LIFETIME,
  })
}

/** The person's id; null where nobody has begun, or too long ago. */
export async function readPending(now = Date.now()) {
  const store = await cookies()
  const [userId = '', until = '', signature = ''] = store.get(COOKIE)?.value.split('.') ?? []
  if (!isSigned('second step', `${userId}.${until}`, signature)) return null
  return Number(until) > now ? userId : null
}

export async function clearPending() {
  const store = await cookies()
  store.delete(COOKIE)
}
