import 'server-only'
import { Meilisearch, type SearchParams } from 'meilisearch'
import {
  type FacetRequest,
  type FederatedQuery,
  type FederatedResult,
  INDEXES,
  type IndexName,
  type LocateRequest,
  MAX_TOTAL,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
  SearchUnavailable,
  type Sort,
} from './engine'
import { filterOf } from './meilisearch/filter'
import { MARK_END, MARK_START, type Stored, toHit } from './meilisearch/records'
import { localesOf, pathOf } from './meilisearch/settings'
import { type Places, rebuild, remove, uidOf, upsert, version } from './meilisearch/write'
import { tokenise } from './text/tokens'

/** Per request, in milliseconds; waiting for a task is many of them. */
const TIMEOUT = 5000
const MOST_VALUES = 100
const MOST_IDS = 1000

/** The engine at scale. The key is the server's own and never leaves it: browsers ask our routes. */
export function meilisearchEngine(options: {
  url: string
  apiKey?: string
  prefix?: string
}): SearchEngine {
  const client = new Meilisearch({ host: options.url, apiKey: options.apiKey, timeout: TIMEOUT })
  const places: Places = { client, prefix: options.prefix ?? 'lyceum_' }

  async function search(request: SearchRequest): Promise<SearchResult> {
    const { index, q, facets = [], limit = 20, page = 1 } = request
    if (saysNothing(q)) return nothing(facets)
    const found = await client.index<Stored>(uidOf(places, index)).search(q, {
      ...toQuery(request),
      facets: facets.map((facet) => pathOf(index, facet)),
      sort: request.sort?.map((by) => sortOf(index, by)),
      page,
      hitsPerPage: limit,
    })
    return {
      hits: found.hits.map((hit) => toHit(hit, q, request.crop !== undefined)),
      total: found.totalHits,
      exact: found.totalHits < MAX_TOTAL,
      facets: Object.fromEntries(
        facets.map((facet) => [facet, found.facetDistribution?.[pathOf(index, facet)] ?? {}]),
      ),
    }
  }

  async function findIds({
    index,
    limit = MOST_IDS,
    ...request
  }: Parameters<SearchEngine['findIds']>[0]) {
    if (saysNothing(request.q)) return []
    const { filter, locales } = toQuery({ index, ...request })
    const found = await client
      .index<Stored>(uidOf(places, index))
      .search(request.q, { filter, locales, attributesToRetrieve: ['id'], limit })
    return found.hits.map(({ id }) => id)
  }

  async function locate({ ids, ...request }: LocateRequest) {
    if (ids.length === 0 || saysNothing(request.q)) return []
    const found = await client.index<Stored>(uidOf(places, request.index)).search(request.q, {
      ...toQuery(request),
      filter: `id IN [${ids.map((id) => JSON.stringify(id)).join(', ')}]`,
      limit: ids.length,
    })
    return found.hits.map((hit) => toHit(hit, request.q, true))
  }

  async function multiSearch(queries: FederatedQuery[], limit: number): Promise<FederatedResult> {
    const asked = queries.filter(({ q }) => !saysNothing(q))
    if (asked.length === 0) return { hits: [], total: 0 }
    const found = await client.multiSearch({
      federation: { limit },
      queries: asked.map((query) => ({
        indexUid: uidOf(places, query.index),
        q: query.q,
        ...toQuery(query),
        federationOptions: { weight: query.weight ?? 1 },
      })),
    })
    const hits = found.hits.flatMap((hit) => {
      const query = asked[hit._federation?.queriesPosition ?? -1]
      if (!query) return []
      const shown = toHit(hit as Parameters<typeof toHit>[0], query.q, query.crop !== undefined)
      const score = hit._federation?.weightedRankingScore ?? shown.score
      return [{ ...shown, index: query.index, score }]
    })
    return { hits, total: found.estimatedTotalHits ?? hits.length }
  }

  async function facetSearch({ index, facet, q, filter }: FacetRequest) {
    const { facetHits } = await client.index(uidOf(places, index)).searchForFacetValues({
      facetName: pathOf(index, facet),
      facetQuery: q,
      filter: filter && filterOf(index, filter),
      exhaustiveFacetCount: true,
    })
    return facetHits.slice(0, MOST_VALUES)
  }

  async function health() {
    await client.health()
    for (const index of Object.keys(INDEXES) as IndexName[]) {
      if ((await version(places, index)) === null) {
        throw new SearchUnavailable(`${index} is not built yet`)
      }
    }
  }

  return {
    name: 'meilisearch',
    search,
    findIds,
    locate,
    multiSearch,
    facetSearch,
    upsert: (index, documents) => upsert(places, index, documents),
    remove: (index, ids) => remove(places, index, ids),
    rebuild: (index, batches) => rebuild(places, index, batches),
    version: (index) => version(places, index),
    health,
    close: async () => {},
  }
}

function toQuery(request: Pick<SearchRequest, 'index' | 'q' | 'filter' | 'crop'>) {
  return {
    filter: request.filter && filterOf(request.index, request.filter),
    locales: localesOf(request.q),
    attributesToHighlight: ['names', 'aliases', 'text'],
    highlightPreTag: MARK_START,
    highlightPostTag: MARK_END,
    attributesToCrop: request.crop ? ['text'] : [],
    cropLength: request.crop,
    showRankingScore: true,
  } satisfies SearchParams
}

function sortOf(index: IndexName, by: Sort) {
  const direction = by.descending ? 'desc' : 'asc'
  if ('attribute' in by) return `${pathOf(index, by.attribute)}:${direction}`
  return `_geoPoint(${by.distanceFrom.lat}, ${by.distanceFrom.lng}):${direction}`
}

/** Meilisearch answers punctuation with everything. */
function saysNothing(q: string) {
  return q.trim() !== '' && tokenise(q).length === 0
}

function nothing(facets: string[]): SearchResult {
  const counts = Object.fromEntries(facets.map((facet) => [facet, {}]))
  return { hits: [], total: 0, exact: true, facets: counts }
}
