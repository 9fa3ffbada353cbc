import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FoundEvents } from '@/components/search/found-events'
import { FoundPractices } from '@/components/search/found-practices'
import { FoundRequests } from '@/components/search/found-requests'
import { FoundResources } from '@/components/search/found-resources'
import { Results } from '@/components/search/results'
import { scriptLang } from '@/components/search/script-lang'
import { searchAddress } from '@/components/search/search-address'
import { SearchBox } from '@/components/search/search-box'
import { Shell } from '@/components/site/shell'
import { Note } from '@/components/ui/note'
import { type SearchParams as Query, readQuery } from '@/lib/core/query-string'
import { EventView } from '@/lib/events/address'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { RequestView } from '@/lib/partnerships/address'
import { PracticeView } from '@/lib/practices/address'
import { listResources } from '@/lib/resources/queries/list-resources'
import { ResourceView } from '@/lib/resources/schema'
import { searchEvents } from '@/lib/search/events'
import { searchPractices } from '@/lib/search/practices'
import { searchEverything } from '@/lib/search/queries'
import { searchRequests } from '@/lib/search/requests'
import { SearchParams } from '@/lib/search/schema'
import styles from './page.module.css'

/** As many practices, requests and events as are shown below the places. */
const BENEATH = 5

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'search' })
  const { q } = readQuery(SearchParams, await searchParams).value
  return {
    title: q ? t('titleFor', { q }) : t('title'),
    alternates: alternates(locale, '/search'),
    robots: { index: false, follow: true },
  }
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('search')
  // The language is in the address's path, the size of a page is ours.
  const { q, type, page } = await searchParams
  const { value, wrong } = readQuery(SearchParams, { q, type, page, lang: locale })
  // Practices, requests and events stand below the places of the first page, whatever their kind.
  const beneath = { q: value.q, limit: BENEATH }
  const isFirst = value.q !== '' && value.page === 1 && value.type.length === 0
  const [found, practices, requests, events, resources] = await Promise.all([
    searchEverything(value),
    isFirst ? searchPractices(PracticeView.parse(beneath), locale) : null,
    isFirst ? searchRequests(RequestView.parse(beneath), locale) : null,
    isFirst ? searchEvents(EventView.parse(beneath), locale) : null,
    isFirst ? listResources(ResourceView.parse({ q: value.q }), locale) : null,
  ])

  return (
    <Shell
      path={searchAddress(value)}
      langs={[
        ...found.data.map((hit) => scriptLang(hit.localName, hit.country)),
        ...[
          ...(requests?.data ?? []),
          ...(events?.data ?? []),
          ...(resources?.resources ?? []),
        ].map(({ language }) => language),
      ]}
      withoutSearch
    >
      <div className={`wrap ${styles.page}`}>
        <h1 className="h-page">{heading()}</h1>
        <SearchBox size="large" value={value.q} />
        {wrong.length > 0 && <Note>{t('wrong', { names: wrong.join(', ') })}</Note>}
        <Results params={value} found={found} />
        {practices && <FoundPractices q={value.q} found={practices} />}
        {requests && <FoundRequests q={value.q} found={requests} />}
        {events && <FoundEvents q={value.q} found={events} />}
        {resources && <FoundResources q={value.q} resources={resources.resources} />}
      </div>
    </Shell>
  )

  function heading() {
    if (value.q === '') return t('title')
    if (!found.exact) return t('foundMany', { count: found.total, q: value.q })
    return found.total === 0
      ? t('titleFor', { q: value.q })
      : t('found', { count: found.total, q: value.q })
  }
}
