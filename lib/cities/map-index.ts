import 'server-only'
import { LRUCache } from 'lru-cache'
import { db } from '@/lib/core/db'
import { boundsOf } from '@/lib/core/geo/bounds'
import { clusterIndex } from '@/lib/core/geo/clusters'
import type { Locale } from '@/lib/i18n/locales'
import { type MapColour, mapClusterOptions } from './client/map-colours'
import { readMapPoints } from './map-rows'
import type { CityFilters } from './schema'

type Options = { locale: Locale; ids?: string[]; colour?: MapColour }

/** Some 30 MB each at 50,000 cities. */
const indexes = new LRUCache<string, ReturnType<typeof build>>({ max: 6, ttl: 10 * 60_000 })
/** Milliseconds for which the state of the data is not asked for again. */
const RECHECK = 1000
let state: { at: number; value: Promise<string> } | undefined

/** Clusters of a view of the directory, kept until a city changes. */
export async function mapIndex(filters: CityFilters, options: Options & { colour: MapColour }) {
  const { page: _, sort: __, limit: ___, near: ____, ...view } = filters
  const key = JSON.stringify([await dataState(), view, options])
  const kept = indexes.get(key)
  if (kept) return kept
  const built = build(filters, options)
  indexes.set(key, built)
  // A failure must not be remembered.
  built.catch(() => indexes.delete(key))
  return built
}

async function build(filters: CityFilters, options: Options & { colour: MapColour }) {
  const { points, countries } = await readMapPoints(filters, options)
  return {
    total: points.length,
    bounds: boundsOf(points),
    countries,
    index: clusterIndex(points, mapClusterOptions(options.colour)),
  }
}

/** Says something else as soon as a city is added, changed or removed. */
function dataState() {
  if (!state || Date.now() - state.at > RECHECK) state = { at: Date.now(), value: readState() }
  return state.value
}

async function readState() {
  const { _count, _max } = await db.city.aggregate({ _count: true, _max: { updatedAt: true } })
  return `${_count}:${_max.updatedAt?.getTime()}`
}
