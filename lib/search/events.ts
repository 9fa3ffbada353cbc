import 'server-only'
import type { EventView } from '@/lib/events/address'
import { findEventsByWords } from '@/lib/events/queries/find-by-words'
import * as events from '@/lib/events/queries/list-events'
import type { Locale } from '@/lib/i18n/locales'
import { SearchUnavailable } from './engine'
import { searchEngine } from './engines'

/**
 * The events as a page or the API shows them: search finds, the database filters, counts and sorts. `limited` says that
 * the engine is down and only plain words were compared.
 */
export async function searchEvents(view: EventView, locale: Locale) {
  const { ids, limited } = await findEventIds(view.q, locale)
  return { ...(await events.listEvents(view, locale, ids)), limited }
}

/** All of a view, for feeds and exports. */
export async function searchEventIds(view: EventView, locale: Locale) {
  const { ids, limited } = await findEventIds(view.q, locale)
  return { ids: await events.listEventIds(view, ids), limited }
}

/** Ids of the events that the words find; undefined where there are no words. */
export async function findEventIds(q: string, locale: Locale) {
  if (q === '') return { ids: undefined, limited: false }
  try {
    return { ids: await searchEngine().findIds({ index: 'events', q, locale }), limited: false }
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    return { ids: await findEventsByWords(q), limited: true }
  }
}
