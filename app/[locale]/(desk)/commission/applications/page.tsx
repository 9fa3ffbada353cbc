import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ApplicationRows } from '@/components/accreditation/commission/application-rows'
import { CycleFacts } from '@/components/accreditation/cycle-facts'
import { CountryMenu } from '@/components/people/country-menu'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { GoLink } from '@/components/ui/go-link'
import {
  countWaitingAtCommission,
  listCountryApplications,
} from '@/lib/accreditation/queries/commission'
import { requireViewer } from '@/lib/auth/current-viewer'
import { first, type SearchParams } from '@/lib/core/query-string'
import type { Locale } from '@/lib/i18n/locales'
import { getCommission } from '@/lib/people/queries/get-commission'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('commission.applications') }
}

/** A National Commission's desk: who asks, what was handed in, and the places of the country. */
export default async function CommissionApplicationsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const code = first((await searchParams).country)
  const place = '/commission/applications'
  const path = code ? `${place}?country=${encodeURIComponent(code)}` : place
  const viewer = await requireViewer(locale, path)
  const commission = (await getCommission(viewer, code, locale)) ?? notFound()
  const [t, waiting, waits] = await Promise.all([
    getTranslations('accreditation'),
    listCountryApplications(viewer, commission.code),
    countWaitingAtCommission(viewer, commission.code),
  ])
  const { countries, name } = commission
  return (
    <Desk
      desk="commission"
      place="applications"
      path={path}
      waiting={{ applications: waits }}
      query={countries.length > 1 ? `country=${commission.code}` : undefined}
      title={name}
    >
      {countries.length > 1 && (
        <CountryMenu countries={countries} code={commission.code} path={place} />
      )}
      <Part id="enquiries" title={t('commission.enquiries')} hint={t('commission.enquiriesHint')}>
        {waiting.enquiries.length === 0 ? (
          <p className="small mute">{t('commission.noEnquiries')}</p>
        ) : (
          <ApplicationRows applications={waiting.enquiries} />
        )}
      </Part>
      <Part id="applications" title={t('commission.applications')}>
        {waiting.applications.length === 0 ? (
          <p className="small mute">{t('commission.noApplications')}</p>
        ) : (
          <ApplicationRows applications={waiting.applications} />
        )}
      </Part>
      <Part id="call" title={t('commission.call')}>
        <CycleFacts cycle={waiting.cycle} />
        <p>{t('commission.queue', { count: waiting.queue })}</p>
        <GoLink href="/api/v1/cycles.ics">{t('commission.dates')}</GoLink>
      </Part>
    </Desk>
  )
}
