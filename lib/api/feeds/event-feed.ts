import 'server-only'
import type { BuildingBlock } from '@/lib/cities/schema'
import { activeEventParts, eventFeedQuery } from '@/lib/events/address'
import { listEventsById } from '@/lib/events/queries/list-events'
import { spanIn } from '@/lib/events/time-words'
import { translatorFor } from '@/lib/i18n/translator'
import { searchEventIds } from '@/lib/search/events'
import type { EventFeedQuery } from '../schema'
import { type Format, writeFeed } from './write-feed'

/** A view of the events, as its page lists it. */
export async function eventFeed({ lang, ...view }: EventFeedQuery, format: Format) {
  const { ids } = await searchEventIds(view, lang)
  const from = (view.page - 1) * view.limit
  const [rows, t, words] = await Promise.all([
    listEventsById(ids.slice(from, from + view.limit), lang),
    translatorFor({ locale: lang, namespace: 'events' }),
    translatorFor({ locale: lang, namespace: 'common' }),
  ])
  const narrowed = activeEventParts(view).map(({ value }) => value)
  return writeFeed({
    ...{ format, lang, path: '/events', page: view.page },
    title: [`Lyceum: ${t('title')}`, ...narrowed].join(' · '),
    description: t('description'),
    query: (page) => eventFeedQuery(view, { page }),
    more: from + rows.length < ids.length,
    items: rows.map(({ slug, title, kind, mode, state, zone, city, hosts, blocks, ...row }) => ({
      ...{ title, id: `/events/${slug}`, link: `/events/${slug}` },
      description: [
        ...(state === 'cancelled' ? [t('states.cancelled')] : []),
        t('mail.time', spanIn(zone, lang, row)),
        ...[t(`kinds.${kind}`), t(`modes.${mode}`)],
      ].join(' · '),
      ...{ date: row.updatedAt, ...(row.publishedAt && { published: row.publishedAt }) },
      author: [...(city ? [city] : []), ...hosts].map((each) => ({
        ...{ name: `${each.name}, ${each.country.name}`, link: `/cities/${each.slug}` },
      })),
      category: (blocks as BuildingBlock[]).map((term) => ({
        term,
        name: words(`blocks.${term}`),
      })),
    })),
  })
}
