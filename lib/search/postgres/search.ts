import type { Pool } from 'pg'
import {
  type Hit,
  INDEXES,
  type LocateRequest,
  MAX_TOTAL,
  type SearchEngine,
  type SearchRequest,
  type SearchResult,
} from '../engine'
import { type Candidate, type Candidates, findCandidates, type Wanted } from './candidates'
import { readHits } from './hits'
import { prepared } from './pool'
import { type Reading, readingsOf } from './readings'
import { type Ranked, rerank } from './rerank'
import { type Tables, tablesOf } from './tables'
import { ownWordsQuery, tsqueryOf, wholeNameQuery } from './tsquery'

/** So many are ranked by what they say; an index has few better matches than that. */
const RERANKED = 200
/** So many where a list is filtered and paged elsewhere: the first pages of it. */
const RERANKED_IDS = 100
/** One more than are counted says that there are more. */
const MOST = MAX_TOTAL + 1
/** Ranked lists end here, as they do in Meilisearch. */
const DEEPEST = 1000

/** Finds documents in the index that PostgreSQL holds; see lib/search/engine.ts. */
export async function search(pool: Pool, request: SearchRequest): Promise<SearchResult> {
  const tables = tablesOf(request.index)
  const limit = request.limit ?? 20
  const offset = ((request.page ?? 1) - 1) * limit
  const sorted = (request.sort ?? []).length > 0
  if (request.q.trim() === '') {
    const wanted = { words: null, preferred: [], offset, limit, most: MOST, ranked: limit }
    const found = await findCandidates(pool, tables, request, wanted)
    return answer(pool, tables, request, found, inOrder(found, []))
  }

  const readings = await readingsOf(pool, tables, request.q)
  const deep = Math.min(DEEPEST, Math.max(RERANKED, offset + limit))
  const window = sorted
    ? { offset, limit, most: MOST, ranked: limit }
    : { offset: 0, limit: deep, most: MOST, ranked: deep }
  const { found, ranked } = await findBest(pool, tables, request, readings, window)
  const page = sorted ? ranked : ranked.slice(offset, offset + limit)
  return answer(pool, tables, request, found, page)
}

/** The ids that a search finds, best first, without reading what pages show of them. */
export async function findIds(
  pool: Pool,
  { limit = DEEPEST, ...request }: Parameters<SearchEngine['findIds']>[0],
) {
  const tables = tablesOf(request.index)
  if (request.q.trim() === '') {
    const wanted = { words: null, preferred: [], offset: 0, limit, most: limit, ranked: 0 }
    const found = await findCandidates(pool, tables, request, wanted)
    return inOrder(found, []).map(({ id }) => id)
  }
  const readings = await readingsOf(pool, tables, request.q)
  const { ranked } = await findBest(pool, tables, request, readings, {
    ...{ offset: 0, limit, most: limit + 1, ranked: RERANKED_IDS },
  })
  return ranked.slice(0, limit).map(({ id }) => id)
}

/** What was found in these documents, without looking at any other. */
export async function locate(pool: Pool, { ids, ...request }: LocateRequest): Promise<Hit[]> {
  const tables = tablesOf(request.index)
  const readings = await readingsOf(pool, tables, request.q)
  const { rows } = await pool.query<Candidate>(
    prepared(
      `select id, rank, lines, null::float8 as distance, 0 as place
        from ${tables.documents} join ${tables.bodies} using (id) where id = any($1::text[])`,
      [ids],
    ),
  )
  return readHits(pool, tables, request, rerank(rows, readings))
}

type Found = { found: Candidates; ranked: Ranked[] }

/** First what was typed; if that isn't there in full, what may have been meant; then with fewer words. */
async function findBest(
  pool: Pool,
  tables: Tables,
  request: SearchRequest,
  readings: Reading[],
  window: Pick<Wanted, 'offset' | 'limit' | 'most' | 'ranked'>,
): Promise<Found> {
  const run = async (of: Reading[], typos: boolean): Promise<Found | undefined> => {
    const words = tsqueryOf(of, typos)
    if (words === null) return undefined
    const preferred = [
      ownWordsQuery(of, typos, INDEXES[request.index].texts),
      wholeNameQuery(of),
    ].filter((one): one is string => one !== null && one !== words)
    const wanted = { words, preferred, ...window }
    const found = await findCandidates(pool, tables, request, wanted)
    if (request.sort?.length) return { found, ranked: inOrder(found, of) }
    return { found, ranked: rerank(found.rows, of) }
  }

  const asTyped = await run(readings, false)
  if (asTyped && (asTyped.ranked.some(({ exact }) => exact) || !hasTypos(readings))) {
    if (asTyped.found.total > 0) return asTyped
  }
  for (let of = readings; of.length > 0; of = withoutLastWord(of)) {
    const meant = await run(of, true)
    if (meant && meant.found.total > 0) return meant
  }
  const facets = Object.fromEntries((request.facets ?? []).map((facet) => [facet, {}]))
  return { found: { rows: [], total: 0, exact: true, facets }, ranked: [] }
}

/** In the order that was asked for, with what each was found by. */
function inOrder(found: Candidates, readings: Reading[]) {
  return rerank(found.rows, readings).sort((a, b) => a.place - b.place)
}

function hasTypos(readings: Reading[]) {
  return readings.some(({ groups }) => groups.some(({ typos }) => typos.size > 0))
}

/** A name comes before what it belongs to: the last word is the one to do without, while half of them remain. */
function withoutLastWord(readings: Reading[]): Reading[] {
  return readings
    .map((reading) => ({ ...reading, groups: reading.groups.slice(0, -1) }))
    .filter(({ groups, typed }) => groups.length > 0 && groups.length * 2 >= typed)
}

async function answer(
  pool: Pool,
  tables: Tables,
  request: SearchRequest,
  found: Candidates,
  page: Ranked[],
): Promise<SearchResult> {
  const hits: Hit[] = await readHits(pool, tables, request, page)
  return { hits, total: found.total, exact: found.exact, facets: found.facets }
}
