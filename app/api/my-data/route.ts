import { currentViewer } from '@/lib/auth/current-viewer'
import { AppError } from '@/lib/core/errors'
import { DEFAULT_LOCALE, isLocale, localePath } from '@/lib/i18n/locales'
import { exportAccount } from '@/lib/privacy/export-account'

/** Everything that is kept about whoever is signed in, as a ZIP. */
export async function POST(request: Request) {
  const named = (await request.formData()).get('locale')
  const locale = typeof named === 'string' && isLocale(named) ? named : DEFAULT_LOCALE
  const here = localePath(locale, '/settings/data')
  const viewer = await currentViewer()
  // The page itself sends whoever is signed out to sign in.
  if (!viewer) return leadTo(here)
  try {
    return new Response(await exportAccount({ ...viewer, locale }), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="lyceum-my-data.zip"',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.details.remedy === 'confirm')
      return leadTo(`${localePath(locale, '/confirm')}?next=${encodeURIComponent(here)}`)
    return leadTo(here)
  }
}

/** Relative, so that it holds behind any proxy. */
function leadTo(location: string) {
  return new Response(null, { status: 303, headers: { location } })
}
