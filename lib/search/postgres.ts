import 'server-only'
import { type SearchEngine, SearchUnavailable } from './engine'

export function postgresEngine(_databaseUrl: string): SearchEngine {
  const unavailable = async () => {
    throw new SearchUnavailable('no index yet')
  }
  return {
    name: 'postgres',
    search: unavailable,
    multiSearch: unavailable,
    facetSearch: unavailable,
    upsert: unavailable,
    remove: unavailable,
    rebuild: unavailable,
    version: unavailable,
    health: unavailable,
  }
}
