import { z } from 'zod'
import { MAP_COLOURS } from '@/lib/cities/client/map-colours'
import { listMapClusters, listMapPoints } from '@/lib/cities/map-points'
import { CityFilters } from '@/lib/cities/schema'
import { unwrapBounds } from '@/lib/core/geo/bounds'
import { requireQuery } from '@/lib/core/query-string'
import { json, preflight, route } from '@/lib/core/route'
import { DEFAULT_LOCALE, LOCALES } from '@/lib/i18n/locales'
import { findIds } from '@/lib/search/directory'

const longitude = z.coerce.number().min(-180).max(180)
const latitude = z.coerce.number().min(-90).max(90)

const MapQuery = CityFilters.extend({
  locale: z.enum(LOCALES).default(DEFAULT_LOCALE),
  colour: z.enum(MAP_COLOURS).default('block'),
  /** What the map shows; `bbox` is the area that the reader has narrowed the cities down to. */
  view: z
    .tuple([longitude, latitude, longitude, latitude])
    .optional()
    .describe('West, south, east, north in degrees. With `zoom`: clusters within it.'),
  zoom: z.coerce.number().int().min(0).max(20).optional().describe('A whole number from 0 to 20.'),
})

/** The cities of a view for the map: all, or with `view` and `zoom` as clusters. */
export const GET = route(async (request) => {
  const { view, zoom, colour, locale, ...filters } = requireQuery(MapQuery, request)
  const { ids } = await findIds(filters.q, locale)
  if (!view || zoom === undefined) return json(await listMapPoints(filters, { locale, ids }))
  return json(
    await listMapClusters(filters, { locale, ids, colour, view: unwrapBounds(view), zoom }),
  )
})

export const OPTIONS = preflight
