import 'server-only'
import { env } from '@/lib/core/env'
import { type SearchEngine, SearchUnavailable } from './engine'
import { meilisearchEngine } from './meilisearch'
import { postgresEngine } from './postgres'

/** A visitor waits no longer than this for a search, in milliseconds; pages then list from the database. */
const PATIENCE = 2000

// Next reloads modules in development; the pool must outlive that.
const shared = globalThis as typeof globalThis & { lyceumSearch?: SearchEngine }

/** Meilisearch where MEILI_URL names one, else PostgreSQL. Its reads throw SearchUnavailable, and nothing else. */
export function searchEngine(): SearchEngine {
  shared.lyceumSearch ??= patient(chosen())
  return shared.lyceumSearch
}

function chosen() {
  const { MEILI_URL: url, MEILI_API_KEY: apiKey, DATABASE_URL } = env()
  return url ? meilisearchEngine({ url, apiKey }) : postgresEngine(DATABASE_URL)
}

/** The same engine with a time limit on reads; writes take as long as they take and fail with their own error. */
export function patient(engine: SearchEngine, limit = PATIENCE): SearchEngine {
  return {
    ...engine,
    search: (request) => within(limit, engine.search(request)),
    findIds: (request) => within(limit, engine.findIds(request)),
    locate: (request) => within(limit, engine.locate(request)),
    multiSearch: (queries, count) => within(limit, engine.multiSearch(queries, count)),
    facetSearch: (request) => within(limit, engine.facetSearch(request)),
    health: () => within(limit, engine.health()),
  }
}

async function within<T>(limit: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([answer, tooLate])
  } catch (error) {
    throw error instanceof SearchUnavailable ? error : new SearchUnavailable(error)
  } finally {
    clearTimeout(timer)
  }
}
