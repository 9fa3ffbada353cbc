import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Browse } from '@/components/practices/browse'
import { Shell } from '@/components/site/shell'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { alternates } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { PracticeView, practiceQuery } from '@/lib/practices/address'
import { namesForViews } from '@/lib/practices/queries/names-for-views'
import { searchPractices } from '@/lib/search/practices'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'practices' })
  const asked = await searchParams
  const narrowed = Object.keys(asked).length > 0
  const query = practiceQuery(readQuery(PracticeView, asked).value)
  return {
    title: t('title'),
    description: t('description'),
    alternates: {
      ...alternates(locale, '/practices'),
      types: {
        'application/atom+xml': `${localePath(locale, '/practices.atom')}${query}`,
        'application/feed+json': `${localePath(locale, '/practices.json')}${query}`,
      },
    },
    // Every view is one click from this page; indexing all of them would bury it.
    robots: narrowed ? { index: false, follow: true } : undefined,
  }
}

export default async function PracticesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value: view, wrong } = readQuery(PracticeView, await searchParams)
  const [found, names] = await Promise.all([
    searchPractices(view, locale),
    namesForViews(view.city, locale),
  ])
  return (
    <Shell
      path={`/practices${practiceQuery(view, { page: view.page })}`}
      section="practices"
      langs={found.data.map(({ shown }) => shown.language)}
    >
      <Browse {...{ view, wrong, found, names }} />
    </Shell>
  )
}
