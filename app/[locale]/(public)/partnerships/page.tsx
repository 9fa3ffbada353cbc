import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { BrowseRequests } from '@/components/partnerships/browse'
import { Shell } from '@/components/site/shell'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { alternates } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { RequestView, requestQuery } from '@/lib/partnerships/address'
import { namesForViews } from '@/lib/practices/queries/names-for-views'
import { searchRequests } from '@/lib/search/requests'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'partnerships' })
  const asked = await searchParams
  const query = requestQuery(readQuery(RequestView, asked).value)
  return {
    title: t('title'),
    description: t('description'),
    alternates: {
      ...alternates(locale, '/partnerships'),
      types: {
        'application/atom+xml': `${localePath(locale, '/partnerships.atom')}${query}`,
        'application/feed+json': `${localePath(locale, '/partnerships.json')}${query}`,
      },
    },
    // Every view is one click from this page; indexing all of them would bury it.
    robots: Object.keys(asked).length > 0 ? { index: false, follow: true } : undefined,
  }
}

/** Which cities look for partners. */
export default async function PartnershipsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value: view, wrong } = readQuery(RequestView, await searchParams)
  const [found, names] = await Promise.all([
    searchRequests(view, locale),
    namesForViews(view.city, locale),
  ])
  return (
    <Shell
      path={`/partnerships${requestQuery(view, { page: view.page })}`}
      section="partnerships"
      langs={found.data.map(({ language }) => language)}
    >
      <BrowseRequests {...{ view, wrong, found, names }} />
    </Shell>
  )
}
