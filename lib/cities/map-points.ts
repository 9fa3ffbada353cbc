import 'server-only'
import { type Bounds, boundsOf } from '@/lib/core/geo/bounds'
import type { Locale } from '@/lib/i18n/locales'
import {
  type MapAnswer,
  type MapClustersAnswer,
  packBounds,
  packPlace,
  packPoint,
} from './client/map-answer'
import type { MapColour } from './client/map-colours'
import { mapIndex } from './map-index'
import { readMapPoints } from './map-rows'
import type { CityFilters } from './schema'

/** More cities than this are put together on the server: the page would take too long over them. */
const MOST_IN_PAGE = 5000

type Options = {
  locale: Locale
  /** What search found: only these cities. */
  ids?: string[]
}

/** The cities of a view for the map, or their number and extent alone where they are more than 5,000. */
export async function listMapPoints(filters: CityFilters, options: Options): Promise<MapAnswer> {
  const { points, countries } = await readMapPoints(filters, {
    ...options,
    limit: MOST_IN_PAGE + 1,
  })
  if (points.length > MOST_IN_PAGE) {
    const { total, bounds } = await mapIndex(filters, { ...options, colour: 'block' })
    return { total, bounds, countries: {}, points: null }
  }
  const bounds = boundsOf(points)
  return {
    total: points.length,
    bounds: bounds && packBounds(bounds),
    countries,
    points: points.map(packPoint),
  }
}

/** Clusters, and cities that stand for themselves, within a part of the world at a zoom level. */
export async function listMapClusters(
  filters: CityFilters,
  { view, zoom, ...options }: Options & { colour: MapColour; view: Bounds; zoom: number },
): Promise<MapClustersAnswer> {
  const { index, countries } = await mapIndex(filters, options)
  const places = index.within(view, zoom)
  const named = new Set(
    places.flatMap((place) =>
      'point' in place ? [place.point.country] : Object.keys(place.tallies.country ?? {}),
    ),
  )
  return {
    countries: Object.fromEntries(Object.entries(countries).filter(([code]) => named.has(code))),
    places: places.map(packPlace),
  }
}
