import 'server-only'
import { Font, renderToBuffer } from '@react-pdf/renderer'
import { facesFor } from '@/lib/core/pdf-faces'
import { breakWord, withPlainSpaces } from '@/lib/core/pdf-words'
import { zoneName } from '@/lib/core/zone-name'
import { siteUrl } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import { CertificateDocument } from './certificate-document'
import type { Certificate } from './get-certificate'

Font.registerHyphenationCallback(breakWord)

/** A certificate of attendance as a PDF, in the person's language. */
export async function renderCertificate(certificate: Certificate, locale: Locale) {
  const t = await translatorFor({ locale, namespace: 'attending' })
  const { name, title, startsAt, endsAt, zone, organisers, code } = certificate
  const when = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: zone },
  }).formatRange(startsAt, endsAt)
  const printable = withPlainSpaces({
    ...{ heading: t('certificate.title'), name, was: t('certificate.was'), title },
    when: `${when} · ${zoneName(zone, startsAt, locale)}`,
    by:
      organisers.length > 0
        ? t('certificate.by', { organisers: new Intl.ListFormat(locale).format(organisers) })
        : '',
    check: t('certificate.check', {
      url: siteUrl() + localePath(locale, `/certificates/${encodeURIComponent(code)}`),
    }),
  })
  const faces = await facesFor(JSON.stringify(printable))
  return renderToBuffer(
    <CertificateDocument certificate={printable} locale={locale} faces={faces} />,
  )
}
