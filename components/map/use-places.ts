import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type MapColour, mapClusterOptions } from '@/lib/cities/client/map-colours'
import { mapClustersOptions, mapPointsOptions } from '@/lib/cities/client/map-options'
import { holds, nearCopy } from '@/lib/core/geo/bounds'
import { clusterIndex } from '@/lib/core/geo/clusters'
import type { Locale } from '@/lib/i18n/locales'
import type { View } from './use-view'

type Options = { query: string; locale: Locale; colour: MapColour; view: View }

/** What stands where in the drawn part of the map: put together here, or by the server where cities are too many. */
export function usePlaces({ query, locale, colour, view }: Options) {
  const all = useQuery(mapPointsOptions(query, locale))
  const points = all.data?.points
  const index = useMemo(
    () => points && clusterIndex(points, mapClusterOptions(colour)),
    [points, colour],
  )
  const zoom = Math.max(0, Math.round(view.zoom))
  const { area } = view
  const part = useQuery({
    ...mapClustersOptions(query, locale, { colour, area, zoom }),
    enabled: points === null,
  })

  const remote = part.data?.places
  const places = useMemo(() => {
    if (index) return index.within(area, zoom)
    const center = (area[0] + area[2]) / 2
    return remote?.map((place) => ({ ...place, lon: nearCopy(place.lon, center) })) ?? []
  }, [index, remote, area, zoom])

  const total = all.data?.total ?? 0
  const inside = useMemo(
    () =>
      points
        ? points.filter((point) => holds(view.bounds, point)).length
        : places.reduce((sum, place) => sum + (holds(view.bounds, place) ? place.count : 0), 0),
    [points, places, view.bounds],
  )

  return {
    places,
    points,
    total,
    inside,
    bounds: all.data?.bounds ?? null,
    countries: (points ? all.data?.countries : part.data?.countries) ?? NONE,
    /** The cities of a cluster, where the page knows them. */
    pointsOf: index?.pointsOf,
    isReady: all.isSuccess && !all.isPlaceholderData,
    hasFailed: all.isError || part.isError,
    retry: () => void (all.isError ? all.refetch() : part.refetch()),
  }
}

const NONE: Record<string, string> = {}
