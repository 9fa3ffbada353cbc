import { currentViewer } from '@/lib/auth/current-viewer'
import { safeNext } from '@/lib/auth/safe-next'
import { AppError } from '@/lib/core/errors'
import { DEFAULT_LOCALE, isLocale, localePath } from '@/lib/i18n/locales'
import { readNotification } from '@/lib/notifications/mutations/read'

type Context = { params: Promise<{ locale: string; id: string }> }

/** Leads to what a notification is about and marks it as read: a link that works without scripts, safe to repeat. */
export async function GET(_: Request, { params }: Context) {
  const { locale: given, id } = await params
  const locale = isLocale(given) ? given : DEFAULT_LOCALE
  const viewer = await currentViewer()
  const inbox = localePath(locale, '/inbox')
  if (!viewer)
    return seeOther(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(inbox)}`)
  try {
    const { href } = await readNotification(viewer, { id })
    return seeOther(safeNext(localePath(locale, href), inbox))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return seeOther(inbox)
  }
}

function seeOther(location: string) {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'private, no-store' },
  })
}
