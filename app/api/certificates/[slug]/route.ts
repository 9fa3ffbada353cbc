import { currentViewer } from '@/lib/auth/current-viewer'
import { getOwnCertificate } from '@/lib/events/certificate/get-certificate'
import { renderCertificate } from '@/lib/events/certificate/render-certificate'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'

type Context = { params: Promise<{ slug: string }> }

/** The certificate of whoever asks, for an event that they were at; not there for anybody else. */
export async function GET(request: Request, { params }: Context) {
  const [viewer, { slug }] = await Promise.all([currentViewer(), params])
  const asked = new URL(request.url).searchParams.get('lang') ?? ''
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const certificate = viewer && (await getOwnCertificate(viewer, slug, locale))
  if (!certificate)
    return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  const pdf = await renderCertificate(certificate, locale)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition': `inline; filename="certificate-${slug}.pdf"`,
    },
  })
}
