import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { BrowseEvents } from '@/components/events/browse'
import { Shell } from '@/components/site/shell'
import { dayIn } from '@/lib/core/days'
import { spanOf } from '@/lib/core/month'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { isZone } from '@/lib/core/wall-clock'
import { EventView, eventFeedQuery, eventQuery } from '@/lib/events/address'
import { listBetween } from '@/lib/events/queries/list-events'
import { alternates } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { namesForViews } from '@/lib/practices/queries/names-for-views'
import { findEventIds, searchEvents } from '@/lib/search/events'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'events' })
  const asked = await searchParams
  const query = eventFeedQuery(readQuery(EventView, asked).value)
  return {
    title: t('title'),
    description: t('description'),
    alternates: {
      ...alternates(locale, '/events'),
      types: {
        'application/atom+xml': `${localePath(locale, '/events.atom')}${query}`,
        'application/feed+json': `${localePath(locale, '/events.json')}${query}`,
        'text/calendar': `${localePath(locale, '/events.ics')}${query}`,
      },
    },
    // Every view is one click from this page; indexing all of them would bury it.
    robots: Object.keys(asked).length > 0 ? { index: false, follow: true } : undefined,
  }
}

/** What takes place when: the same view as a list, a month and a map. */
export default async function EventsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { value: view, wrong } = readQuery(EventView, await searchParams)
  const zone = view.tz && isZone(view.tz) ? view.tz : undefined
  const [found, names, calendar] = await Promise.all([
    searchEvents(view, locale),
    namesForViews(view.city, locale),
    view.layout === 'month' ? readMonth() : null,
  ])
  return (
    <Shell
      path={`/events${eventQuery(view, { page: view.page })}`}
      section="events"
      langs={found.data.map(({ language }) => language)}
    >
      <BrowseEvents
        {...{ view, found, names, calendar, zone }}
        wrong={view.tz && !zone ? [...wrong, 'tz'] : wrong}
      />
    </Shell>
  )

  async function readMonth() {
    const today = dayIn(zone ?? 'UTC', new Date())
    const month = view.month ?? today.slice(0, 7)
    const { ids } = await findEventIds(view.q, locale)
    return { month, today, events: await listBetween(view, spanOf(month), ids) }
  }
}
