import 'server-only'
import { activeEventParts, eventFeedQuery } from '@/lib/events/address'
import { writeCalendar } from '@/lib/events/calendar/write-calendar'
import { listForCalendar } from '@/lib/events/queries/list-for-calendar'
import { siteUrl } from '@/lib/i18n/alternates'
import { localePath } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import { findEventIds } from '@/lib/search/events'
import type { EventCalendarQuery } from '../schema'

/** A view of the events, to subscribe to. */
export async function eventCalendar({ lang, ...filters }: EventCalendarQuery) {
  const view = { ...filters, page: 1 }
  const { ids } = await findEventIds(view.q, lang)
  const [events, t] = await Promise.all([
    listForCalendar(view, lang, ids),
    translatorFor({ locale: lang, namespace: 'events' }),
  ])
  const at = (path: string) => siteUrl() + localePath(lang, path) + eventFeedQuery(view)
  const narrowed = activeEventParts(view).map(({ value }) => value)
  return writeCalendar(events, lang, {
    name: [`Lyceum: ${t('title')}`, ...narrowed].join(' · '),
    ...{ page: at('/events'), source: at('/events.ics') },
  })
}
