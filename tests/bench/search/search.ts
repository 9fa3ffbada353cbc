import { setTimeout as sleep } from 'node:timers/promises'
import type { SearchDocument, SearchEngine } from '@/lib/search/engine'
import { cloneDatabase, dropDatabase } from '@/scripts/lib/test-databases.mjs'
import type { Part, Table } from '../part'
import { percentile } from '../statistics'
import { makeNeighbours } from './neighbours'
import { type KnownItem, makeQuerySet } from './query-set'
import { type Asked, inMs, ROUNDS, toPart } from './report'

const SIZES = [1000, 10_000, 100_000]
const BATCH = 1000
const FACETS = ['type', 'region', 'country']

/** What people type without one city in mind: everything, a letter or two, a whole country. */
const BROWSING = ['', 's', 'sa', 'М', 'china', 'united states']

/** How quickly and how well the embedded engine finds known cities among so many. */
export async function measureSearch(serverUrl: string): Promise<Part> {
  const name = `bench_search_${process.pid}`
  process.env.DATABASE_URL = await cloneDatabase(serverUrl, name, { seeded: true })
  // Loaded only now: they read the address of the database when they are.
  const [{ db }, documents, { postgresEngine }] = await Promise.all([
    import('@/lib/core/db'),
    import('@/lib/search/documents'),
    import('@/lib/search/postgres'),
  ])
  const engine = postgresEngine(process.env.DATABASE_URL)
  try {
    const cities = await documents.cityDocuments({})
    const countries = await documents.countryDocuments({})
    const own = [...cities, ...countries, ...(await documents.regionDocuments())]
    const queries = makeQuerySet(cities)
    const neighbours = makeNeighbours(cities, queries, Math.max(...SIZES) - own.length)

    const results = []
    for (const size of SIZES) {
      const began = performance.now()
      const all = [...own, ...neighbours.slice(0, size - own.length)]
      await engine.rebuild('places', inBatches(all))
      const seconds = (performance.now() - began) / 1000
      // Let the database write down what it was given, or the first queries would wait for it.
      await sleep(1000)
      const asked = await ask(engine, queries)
      results.push({ size, seconds, asked, browsed: await browse(engine) })
    }
    return toPart(results)
  } finally {
    await engine.close()
    await db.$disconnect()
    await dropDatabase(serverUrl, name)
  }
}

async function ask(engine: SearchEngine, queries: KnownItem[]): Promise<Asked[]> {
  const times = queries.map(() => [] as number[])
  const places = queries.map(() => -1)
  // The first round only warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [i, { q, wanted }] of queries.entries()) {
      const began = performance.now()
      const { hits } = await engine.search(toRequest(q))
      if (round > 0) times[i]?.push(performance.now() - began)
      places[i] = hits.findIndex(({ id }) => wanted.includes(id))
    }
  }
  return queries.map((query, i) => ({
    ...query,
    ms: percentile(times[i] ?? [], 50),
    place: places[i] ?? -1,
  }))
}

async function browse(engine: SearchEngine): Promise<Table['rows']> {
  const rows: Table['rows'] = []
  for (const q of BROWSING) {
    const times: number[] = []
    let counted = ''
    for (let round = 0; round <= ROUNDS; round++) {
      const began = performance.now()
      const { total, exact } = await engine.search(toRequest(q))
      if (round > 0) times.push(performance.now() - began)
      counted = exact ? String(total) : `more than ${total}`
    }
    rows.push([q === '' ? '(nothing)' : q, counted, inMs(percentile(times, 50))])
  }
  return rows
}

function toRequest(q: string) {
  const filter = { attribute: 'type', in: ['city'] }
  return { index: 'places' as const, q, facets: FACETS, filter, limit: 20 }
}

async function* inBatches(documents: SearchDocument[]) {
  for (let i = 0; i < documents.length; i += BATCH) yield documents.slice(i, i + BATCH)
}
