import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { sessionCookieName } from './cookie'
import { readSession } from './session'

/** Who is asking; null for a visitor. Read once for each request. Never on a public page: those are kept for everyone. */
export const currentViewer = cache(async () => {
  const store = await cookies()
  return readSession(store.get(sessionCookieName())?.value)
})

/**
 * The viewer of a page behind the sign-in; others are sent to sign in, and come back.
 * @param path address of the page in English, with its query
 */
export async function requireViewer(locale: Locale, path: string) {
  const viewer = await currentViewer()
  if (viewer) return viewer
  const next = encodeURIComponent(localePath(locale, path))
  return redirect(`${localePath(locale, '/sign-in')}?next=${next}`)
}
