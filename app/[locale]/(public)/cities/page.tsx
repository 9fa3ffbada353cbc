import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Directory } from '@/components/cities/directory'
import { Shell } from '@/components/site/shell'
import { DirectoryView, directoryQuery } from '@/lib/cities/address'
import { listMapPoints } from '@/lib/cities/map-points'
import { listCities } from '@/lib/cities/queries/list-cities'
import { listCountries } from '@/lib/cities/queries/list-countries'
import { latestNetworkTotal } from '@/lib/cities/queries/list-network-totals'
import { env } from '@/lib/core/env'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { findIds, widestWayOut } from '@/lib/search/directory'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'cities' })
  const narrowed = Object.keys(await searchParams).length > 0
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/cities'),
    // Every view is one click from this page; indexing all of them would bury it.
    robots: narrowed ? { index: false, follow: true } : undefined,
  }
}

export default async function CitiesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value: filters, wrong } = readQuery(DirectoryView, await searchParams)
  const { ids, limited } = await findIds(filters.q, locale)
  const [found, places, countries, published] = await Promise.all([
    listCities(filters, { locale, ids }),
    listMapPoints(filters, { locale, ids }),
    listCountries(locale),
    latestNetworkTotal(),
  ])
  const wayOut = found.total === 0 ? await widestWayOut(filters, locale) : null
  const settings = env()

  return (
    <Shell
      path={`/cities${directoryQuery(filters, { page: filters.page })}`}
      section="cities"
      langs={found.data.map((city) => city.localLang)}
      withoutSearch
    >
      <Directory
        filters={filters}
        wrong={wrong}
        found={found}
        limited={limited}
        places={places}
        wayOut={wayOut}
        countryNames={Object.fromEntries(countries.map(({ code, name }) => [code, name]))}
        members={countries.reduce((sum, country) => sum + country.members, 0)}
        published={published}
        map={{
          borders: settings.MAP_BORDERS,
          tileUrl: settings.MAP_TILE_URL,
          tileAttribution: settings.MAP_TILE_ATTRIBUTION,
        }}
      />
    </Shell>
  )
}
