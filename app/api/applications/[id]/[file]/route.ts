import { getApplicationFile, isFileOfApplication } from '@/lib/accreditation/files'
import { currentViewer } from '@/lib/auth/current-viewer'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'

type Context = { params: Promise<{ id: string; file: string }> }

/** A file of an application, for whoever may read it; for everybody else it is not there. */
export async function GET(request: Request, { params }: Context) {
  const [viewer, { id, file }] = await Promise.all([currentViewer(), params])
  const asked = new URL(request.url).searchParams.get('lang') ?? ''
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const found =
    viewer && isFileOfApplication(file) ? await getApplicationFile(viewer, id, file, locale) : null
  if (!found) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(new Uint8Array(found.body), {
    headers: {
      'content-type': found.type,
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${found.name}"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
