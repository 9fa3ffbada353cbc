/**
 * Lets a test send a form as a browser would, without one: through the action, with the session's cookie. What Next
 * would know of the request stands in for Next; the session, the viewer and the database are the real ones.
 */
import { vi } from 'vitest'
import { type FormState, FRESH } from '@/lib/core/form-state'

type Shared = typeof globalThis & { lyceumCookies?: Map<string, string> }
const shared = globalThis as Shared
shared.lyceumCookies ??= new Map()
const jar = shared.lyceumCookies

vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  }),
  headers: async () =>
    new Headers({ 'x-lyceum-client': '192.0.2.1', 'user-agent': 'Test/1.0', host: 'localhost' }),
}))
// Outside of a build, Next gives us the browser's half of it.
vi.mock('next/navigation', () =>
  vi.importActual('next/dist/client/components/navigation.react-server.js'),
)
vi.mock('next/cache', () => ({ revalidatePath: () => {}, revalidateTag: () => {} }))

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
export type Fields = Record<string, string | string[] | File>

/** Signs the browser in with this session; null signs it out. */
export async function signInAs(sessionId: string | null) {
  const { sessionCookieName } = await import('@/lib/auth/cookie')
  const { sessionToken } = await import('@/lib/auth/session')
  if (sessionId) jar.set(sessionCookieName(), await sessionToken(sessionId))
  else jar.clear()
}

/** Cookies as the browser has them now. */
export function cookieJar() {
  return jar
}

/** Sends a form to an action. A redirect, which is how Next says that all went well, is `redirected`. */
export async function send(action: FormAction, fields: Fields) {
  const form = new FormData()
  form.set('locale', 'en')
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) for (const each of value) form.append(`${name}[]`, each)
    else form.set(name, value)
  }
  try {
    return await action(FRESH, form)
  } catch (error) {
    const to = redirectOf(error)
    if (to === null) throw error
    return { status: 'redirected' as const, to }
  }
}

function redirectOf(error: unknown) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  return digest.startsWith('NEXT_REDIRECT') ? (digest.split(';')[2] ?? '') : null
}
