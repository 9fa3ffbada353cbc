import 'server-only'
import {
  type FacetRequest,
  type FederatedQuery,
  type FederatedResult,
  INDEXES,
  type IndexName,
  type SearchEngine,
  SearchUnavailable,
} from './engine'
import { condition, Values } from './postgres/filter'
import { openPool } from './postgres/pool'
import { findIds, locate, search } from './postgres/search'
import { tablesOf } from './postgres/tables'
import { rebuild, remove, upsert } from './postgres/write'
import { fold } from './text/fold'

const MOST_VALUES = 100

/**
 * The embedded engine: PostgreSQL itself, so an index is right in every process and there is nothing else to run.
 * Good to about 100,000 documents.
 */
export function postgresEngine(databaseUrl: string): SearchEngine {
  const pool = openPool(databaseUrl)

  async function multiSearch(queries: FederatedQuery[], limit: number): Promise<FederatedResult> {
    const results = await Promise.all(
      queries.map(async ({ weight = 1, ...query }) => {
        const { hits, total } = await search(pool, { ...query, limit })
        return {
          total,
          hits: hits.map((hit) => ({ ...hit, index: query.index, score: hit.score * weight })),
        }
      }),
    )
    const hits = results.flatMap((result) => result.hits).sort((a, b) => b.score - a.score)
    return {
      hits: hits.slice(0, limit),
      total: results.reduce((sum, { total }) => sum + total, 0),
    }
  }

  async function facetSearch({ index, facet, q, filter }: FacetRequest) {
    const values = new Values()
    const where = filter ? condition(index, filter, values) : 'true'
    const prefix = values.add(`${facet}=`, 'text')
    const { rows } = await pool.query<{ value: string; count: number }>(
      `select substr(facet, length(${prefix}) + 1) as value, count(*)::int as count
        from ${tablesOf(index).documents}, unnest(facets) facet
        where starts_with(facet, ${prefix}) and ${where} group by 1 order by 2 desc, 1`,
      values.list,
    )
    return rows.filter(({ value }) => fold(value).startsWith(fold(q.trim()))).slice(0, MOST_VALUES)
  }

  async function version(index: IndexName) {
    const { rows } = await pool.query<{ version: number | null }>(
      'select version from search.state where index = $1',
      [index],
    )
    return rows[0]?.version ?? null
  }

  async function health() {
    for (const index of Object.keys(INDEXES) as IndexName[]) {
      if ((await version(index)) === null) throw new SearchUnavailable(`${index} is not built yet`)
    }
  }

  return {
    name: 'postgres',
    search: (request) => search(pool, request),
    findIds: (request) => findIds(pool, request),
    locate: (request) => locate(pool, request),
    multiSearch,
    facetSearch,
    upsert: (index, documents) => upsert(pool, index, documents),
    remove: (index, ids) => remove(pool, index, ids),
    rebuild: (index, batches) => rebuild(pool, index, batches),
    version,
    health,
    close: () => pool.end(),
  }
}
