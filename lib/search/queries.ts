import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { type FacetCounts, type Filter, type SearchRequest, SearchUnavailable } from './engine'
import { searchEngine } from './engines'
import { listByName } from './fallback'
import { toSearchHit } from './place-hits'
import type { SearchParams, SearchResults, Suggestions, SuggestParams } from './schema'

/** Words of a city's text around what was found in it. */
const EXCERPT = 24

const FACETS = ['type', 'region', 'country'] as const

/** The best places for the combobox, and how many of each type there are. Lists plain names when the engine is down. */
export async function suggest({ q, locale, limit }: SuggestParams): Promise<Suggestions> {
  try {
    const result = await searchEngine().search({
      index: 'places',
      q,
      locale,
      limit,
      facets: ['type'],
    })
    const { city = 0, country = 0, region = 0 } = result.facets.type ?? {}
    const hits = result.hits.map((hit) => toSearchHit(hit, locale))
    return { hits, totals: { city, country, region }, limited: false }
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    const { data, total } = await listByName(q, locale, 1, limit)
    return { hits: data, totals: { city: total, country: 0, region: 0 }, limited: true }
  }
}

/** A page of places of all types with counts; lists plain names of cities, and says so, when the engine is down. */
export async function searchEverything(params: SearchParams): Promise<SearchResults> {
  try {
    return await searchPlaces(params)
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    const { data, total } = await listByName(params.q, params.lang, params.page, params.limit)
    const facets = { type: {}, region: {}, country: {} }
    return { data, total, exact: true, facets, limited: true }
  }
}

/**
 * Ids of the cities that match, best first: the directory filters and counts them in the database.
 * Throws SearchUnavailable when the engine is down.
 */
export async function findCities(params: { q: string; locale: Locale; limit?: number }) {
  const result = await searchEngine().search({
    index: 'places',
    q: params.q,
    locale: params.locale,
    filter: { attribute: 'type', in: ['city'] },
    limit: params.limit ?? 1000,
  })
  return result.hits.map((hit) => hit.id)
}

async function searchPlaces(params: SearchParams): Promise<SearchResults> {
  const request = { index: 'places', q: params.q, locale: params.lang } satisfies SearchRequest
  // A facet is counted without its own filter, or choosing one value would hide the others.
  const chosen = FACETS.filter((facet) => params[facet].length > 0)
  const [result, ...others] = await Promise.all([
    searchEngine().search({
      ...request,
      filter: filterOf(params),
      facets: FACETS.filter((facet) => !chosen.includes(facet)),
      page: params.page,
      limit: params.limit,
      crop: EXCERPT,
    }),
    ...chosen.map((facet) =>
      searchEngine().search({
        ...request,
        filter: filterOf({ ...params, [facet]: [] }),
        facets: [facet],
        limit: 0,
      }),
    ),
  ])
  const counts: FacetCounts = Object.assign({}, result.facets, ...others.map((o) => o.facets))
  return {
    data: result.hits.map((hit) => toSearchHit(hit, params.lang)),
    total: result.total,
    exact: result.exact,
    facets: {
      type: counts.type ?? {},
      region: counts.region ?? {},
      country: counts.country ?? {},
    },
    limited: false,
  }
}

function filterOf(params: Pick<SearchParams, (typeof FACETS)[number]>): Filter {
  return {
    and: FACETS.filter((facet) => params[facet].length > 0).map((facet) => ({
      attribute: facet,
      in: params[facet],
    })),
  }
}
