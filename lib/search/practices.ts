import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import type { PracticeView } from '@/lib/practices/address'
import { findByWords } from '@/lib/practices/queries/find-by-words'
import * as views from '@/lib/practices/queries/list-views'
import { type Part, SearchUnavailable } from './engine'
import { searchEngine } from './engines'
import { paragraphOf } from './place-hits'

/** Words around what was found. */
const EXCERPT = 30

/** What a practice was found by: its title, or a place of its text; in pieces. */
export type FoundBy = { title: Part[] | null; excerpt: Part[] | null }

/**
 * The practices as a page or the API shows them: search finds, the catalogue filters, counts and sorts.
 * `limited` says that the engine is down and only plain words were compared.
 */
export async function searchPractices(view: PracticeView, locale: Locale) {
  const { ids, limited } = await findPracticeIds(view.q, locale)
  const page = await views.listPractices(view, locale, ids)
  const shown = page.data.map(({ id }) => id)
  const foundBy =
    limited || view.q === '' ? new Map<string, FoundBy>() : await findPlaces(view.q, locale, shown)
  return { ...page, limited, foundBy }
}

/** All of a view, for feeds and exports. */
export async function searchPracticeIds(view: PracticeView, locale: Locale) {
  const { ids, limited } = await findPracticeIds(view.q, locale)
  return { ids: await views.listPracticeIds(view, ids), limited }
}

/** Ids of the practices that the words find, best first; undefined where there are no words. */
async function findPracticeIds(q: string, locale: Locale) {
  if (q === '') return { ids: undefined, limited: false }
  try {
    return { ids: await searchEngine().findIds({ index: 'practices', q, locale }), limited: false }
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    return { ids: await findByWords(q), limited: true }
  }
}

/** Where the words stand in the practices of a page, by their slug. Without the engine nowhere is shown. */
async function findPlaces(q: string, locale: Locale, ids: string[]) {
  try {
    const request = { index: 'practices', q, locale, crop: EXCERPT, ids } as const
    return new Map(
      (await searchEngine().locate(request)).map(({ attributes, matched, excerpt }) => [
        String(attributes.slug),
        { title: matched, excerpt: matched === null && excerpt ? paragraphOf(excerpt) : null },
      ]),
    )
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    return new Map<string, FoundBy>()
  }
}
