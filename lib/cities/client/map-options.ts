import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Bounds, wrapBounds } from '@/lib/core/geo/bounds'
import type { Locale } from '@/lib/i18n/locales'
import { type MapAnswer, type MapClustersAnswer, unpackPlace, unpackPoint } from './map-answer'
import type { MapColour } from './map-colours'

/** All cities that `query` (of mapQuery) leaves; `points` is null where they are too many for the page. */
export function mapPointsOptions(query: string, locale: Locale) {
  return queryOptions({
    queryKey: ['map', 'points', query, locale],
    queryFn: async ({ signal }) => {
      const answer: MapAnswer = await ask(query, { locale }, signal)
      return { ...answer, points: answer.points?.map(unpackPoint) ?? null }
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

type Part = { colour: MapColour; area: Bounds; zoom: number }

/** What one part of the world shows at a zoom level, put together by the server. */
export function mapClustersOptions(query: string, locale: Locale, { colour, area, zoom }: Part) {
  const view = wrapBounds(area)
    .map((degrees) => Number(degrees.toFixed(4)))
    .join()
  return queryOptions({
    queryKey: ['map', 'clusters', query, locale, colour, view, zoom],
    queryFn: async ({ signal }) => {
      const params = { locale, colour, view, zoom: String(zoom) }
      const answer: MapClustersAnswer = await ask(query, params, signal)
      return { ...answer, places: answer.places.map(unpackPlace) }
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** The part of a query that says which cities there are. Neither order nor paging means anything on a map. */
export function mapQuery(query: string) {
  const params = new URLSearchParams(query)
  for (const name of ['sort', 'page', 'limit', 'near', 'colour']) params.delete(name)
  return params.toString()
}

async function ask(query: string, params: Record<string, string>, signal: AbortSignal) {
  const all = new URLSearchParams(query)
  for (const [name, value] of Object.entries(params)) all.set(name, value)
  const response = await fetch(`/api/map?${all}`, { signal })
  if (!response.ok) throw new Error(`The map's data came with ${response.status}`)
  return response.json()
}
