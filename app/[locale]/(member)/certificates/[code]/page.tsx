import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { EventTime } from '@/components/events/event-time'
import { PersonalShell } from '@/components/site/personal-shell'
import { PageHead } from '@/components/ui/page-head'
import { verifyCertificate } from '@/lib/events/certificate/get-certificate'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'attending' })
  return { title: t('certificate.title'), robots: { index: false } }
}

/** Whether a certificate is true, for whoever was shown one. */
export default async function CertificatePage({ params }: Props) {
  const { locale, code } = await params
  setRequestLocale(locale)
  const [t, certificate] = await Promise.all([
    getTranslations('attending'),
    verifyCertificate(decodeURIComponent(code), locale),
  ])
  return (
    <PersonalShell path={`/certificates/${code}`} langs={[certificate?.language]}>
      <PageHead
        title={t(certificate ? 'certificate.verifies' : 'certificate.wrong')}
        lede={t(certificate ? 'certificate.lede' : 'certificate.wrongText')}
      />
      {certificate && (
        <div className="wrap">
          <dl>
            <dt className="mute">{t('certificate.name')}</dt>
            <dd>
              <bdi>{certificate.name}</bdi>
            </dd>
            <dt className="mute">{t('certificate.event')}</dt>
            <dd lang={certificate.language === locale ? undefined : certificate.language}>
              <a href={localePath(locale, `/events/${certificate.slug}`)}>
                <bdi>{certificate.title}</bdi>
              </a>
            </dd>
            <dt className="mute">{t('certificate.date')}</dt>
            <dd>
              <EventTime {...certificate} />
            </dd>
            {certificate.organisers.length > 0 && (
              <>
                <dt className="mute">{t('certificate.organisers')}</dt>
                <dd>{new Intl.ListFormat(locale).format(certificate.organisers)}</dd>
              </>
            )}
          </dl>
        </div>
      )}
    </PersonalShell>
  )
}
