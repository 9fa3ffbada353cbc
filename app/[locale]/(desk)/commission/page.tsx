import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CommissionCities } from '@/components/people/commission-cities'
import { CountryMenu } from '@/components/people/country-menu'
import { Reviewers } from '@/components/people/reviewers'
import { Desk } from '@/components/site/desk'
import { countWaitingAtCommission } from '@/lib/accreditation/queries/commission'
import { requireViewer } from '@/lib/auth/current-viewer'
import type { Locale } from '@/lib/i18n/locales'
import { getCommission } from '@/lib/people/queries/get-commission'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ country?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('commission.desk') }
}

export default async function CommissionPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const code = [(await searchParams).country].flat()[0]
  const path = code ? `/commission?country=${encodeURIComponent(code)}` : '/commission'
  const viewer = await requireViewer(locale, path)
  const commission = (await getCommission(viewer, code, locale)) ?? notFound()
  const [t, waits] = await Promise.all([
    getTranslations({ locale, namespace: 'people' }),
    countWaitingAtCommission(viewer, commission.code),
  ])
  const { name, countries } = commission
  return (
    <Desk
      desk="commission"
      place="country"
      path={path}
      waiting={{ applications: waits }}
      query={countries.length > 1 ? `country=${commission.code}` : undefined}
      title={name}
      lede={t('commission.lede')}
    >
      {countries.length > 1 && (
        <CountryMenu countries={countries} code={commission.code} path="/commission" />
      )}
      <CommissionCities cities={commission.cities} />
      <Reviewers commission={commission} language={viewer.locale} />
    </Desk>
  )
}
