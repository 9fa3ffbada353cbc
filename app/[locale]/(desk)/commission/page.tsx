import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CommissionCities } from '@/components/people/commission-cities'
import { CountryMenu } from '@/components/people/country-menu'
import { Reviewers } from '@/components/people/reviewers'
import { Desk } from '@/components/site/desk'
import { type CommissionProps, openCommission } from './open-commission'

export async function generateMetadata({ params }: CommissionProps): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('commission.desk') }
}

/** A country as its National Commission sees it: who speaks for its cities, and who can be asked to review. */
export default async function CommissionPage(props: CommissionProps) {
  const { viewer, commission, path, place, query, waiting } = await openCommission(
    '/commission',
    props,
  )
  const t = await getTranslations('people')
  const { name, code, countries, cities } = commission
  return (
    <Desk
      desk="commission"
      place="country"
      {...{ path, query, waiting }}
      title={name}
      lede={t('commission.lede')}
    >
      {query && <CountryMenu countries={countries} code={code} path={place} />}
      <CommissionCities cities={cities} />
      <Reviewers commission={commission} language={viewer.locale} />
    </Desk>
  )
}
