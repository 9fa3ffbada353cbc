import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationRows } from '@/components/accreditation/commission/application-rows'
import { CycleFacts } from '@/components/accreditation/cycle-facts'
import { CountryMenu } from '@/components/people/country-menu'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { GoLink } from '@/components/ui/go-link'
import { type CommissionProps, openCommission } from '../open-commission'

export async function generateMetadata({ params }: CommissionProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('commission.applications') }
}

/** A National Commission's desk: who asks, what was handed in, and the places of the country. */
export default async function CommissionApplicationsPage(props: CommissionProps) {
  const opened = await openCommission('/commission/applications', props)
  const { path, place, query, waiting } = opened
  const { enquiries, applications, queue, cycle } = opened.applications
  const { name, code, countries } = opened.commission
  const t = await getTranslations('accreditation')
  return (
    <Desk desk="commission" place="applications" {...{ path, query, waiting }} title={name}>
      {query && <CountryMenu countries={countries} code={code} path={place} />}
      <Part id="enquiries" title={t('commission.enquiries')} hint={t('commission.enquiriesHint')}>
        {enquiries.length === 0 ? (
          <p className="small mute">{t('commission.noEnquiries')}</p>
        ) : (
          <ApplicationRows applications={enquiries} />
        )}
      </Part>
      <Part id="applications" title={t('commission.applications')}>
        {applications.length === 0 ? (
          <p className="small mute">{t('commission.noApplications')}</p>
        ) : (
          <ApplicationRows applications={applications} />
        )}
      </Part>
      <Part id="call" title={t('commission.call')}>
        <CycleFacts cycle={cycle} />
        <p>{t('commission.queue', { count: queue })}</p>
        <GoLink href="/api/v1/cycles.ics">{t('commission.dates')}</GoLink>
      </Part>
    </Desk>
  )
}
