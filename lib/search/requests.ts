import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import type { RequestView } from '@/lib/partnerships/address'
import { findRequestsByWords } from '@/lib/partnerships/queries/find-by-words'
import * as requests from '@/lib/partnerships/queries/list-requests'
import { SearchUnavailable } from './engine'
import { searchEngine } from './engines'

/**
 * The requests for partners as a page or the API shows them: search finds, the database filters, counts and sorts.
 * `limited` says that the engine is down and only plain words were compared.
 */
export async function searchRequests(view: RequestView, locale: Locale) {
  const { ids, limited } = await findRequestIds(view.q, locale)
  return { ...(await requests.listRequests(view, locale, ids)), limited }
}

/** All of a view, for feeds and exports. */
export async function searchRequestIds(view: RequestView, locale: Locale) {
  const { ids, limited } = await findRequestIds(view.q, locale)
  return { ids: await requests.listRequestIds(view, ids), limited }
}

async function findRequestIds(q: string, locale: Locale) {
  if (q === '') return { ids: undefined, limited: false }
  try {
    return { ids: await searchEngine().findIds({ index: 'requests', q, locale }), limited: false }
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    return { ids: await findRequestsByWords(q), limited: true }
  }
}
