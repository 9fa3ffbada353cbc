import type { MapPoint } from '@/lib/cities/client/map-answer'
import type { Place } from '@/lib/core/geo/bounds'
import type { Clustered } from '@/lib/core/geo/clusters'
import { type Disc, discRadius, spread } from './spread'

/** A disc of the map with where it stands, in layer points, and how far it has moved to make room. */
export type Spot = Disc & {
  key: string
  place: Clustered<MapPoint>
  moved: { x: number; y: number }
}

/** The discs of the places, none over another. A key stays the same for as long as it means the same. */
export function toSpots(
  places: readonly Clustered<MapPoint>[],
  project: (place: Place) => { x: number; y: number },
): Spot[] {
  const discs = places.map((place) => ({
    key: 'point' in place ? place.point.slug : `${place.count} ${place.lat} ${place.lon}`,
    place,
    at: project(place),
    ...project(place),
    radius: discRadius(place.count),
  }))
  return spread(discs).map(({ at, ...disc }) => ({
    ...disc,
    moved: { x: disc.x - at.x, y: disc.y - at.y },
  }))
}
