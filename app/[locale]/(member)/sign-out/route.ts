import { clearSessionCookie } from '@/lib/auth/cookie'
import { currentViewer } from '@/lib/auth/current-viewer'
import { signOut } from '@/lib/auth/mutations/sessions'
import { DEFAULT_LOCALE, isLocale, localePath } from '@/lib/i18n/locales'

type Context = { params: Promise<{ locale: string }> }

/** For the menu of pages that are the same for everybody, and so can hold no action of one person. */
export async function POST(_: Request, { params }: Context) {
  const { locale } = await params
  const viewer = await currentViewer()
  if (viewer) await signOut(viewer)
  await clearSessionCookie()
  const location = localePath(isLocale(locale) ? locale : DEFAULT_LOCALE, '/')
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'private, no-store' },
  })
}
