import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { Completeness } from '@/components/about/completeness'
import { Corrections } from '@/components/about/corrections'
import { Downloads } from '@/components/about/downloads'
import { ReadingGuide } from '@/components/about/reading-guide'
import { SourceList } from '@/components/about/source-list'
import { Territories } from '@/components/about/territories'
import { Shell } from '@/components/site/shell'
import { PageHead } from '@/components/ui/page-head'
import { describeRoster } from '@/lib/cities/queries/describe-roster'
import { listCountries } from '@/lib/cities/queries/list-countries'
import { listNetworkTotals } from '@/lib/cities/queries/list-network-totals'
import { env } from '@/lib/core/env'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

/** The day up to which public pages were read for the seed. */
const GATHERED = new Date('2026-11-24')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'about' })
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/about/data'),
  }
}

export default async function DataPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('about')
  const format = await getFormatter()
  const [roster, totals, countries] = await Promise.all([
    describeRoster(),
    listNetworkTotals(),
    listCountries(locale),
  ])
  const names = new Map(countries.map(({ code, name }) => [code, name]))
  const latest = totals.at(-1) ?? notFound()
  const date = format.dateTime(GATHERED, { dateStyle: 'long' })

  return (
    <Shell path="/about/data" section="data">
      <PageHead title={t('title')} lede={t('lede')} caption={t('gathered', { date })} />
      <Completeness roster={roster} total={latest} names={names} />
      <ReadingGuide roster={roster} />
      <SourceList />
      <Downloads />
      <Corrections address={env().CORRECTIONS_URL} />
      <Territories />
    </Shell>
  )
}
