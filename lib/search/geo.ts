import type { Box, Point } from './engine'

const KM_PER_DEGREE = 111.195

/** Null for what is no place on Earth: Meilisearch would refuse its whole batch. */
export function placeOnEarth(point: Point | null): Point | null {
  return point && Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : null
}

/** The latitudes that a circle reaches. */
export function latitudeSpan({ lat }: Point, km: number) {
  const degrees = km / KM_PER_DEGREE
  return { south: lat - degrees, north: lat + degrees }
}

/** A box as maps give it, wrapped into ±180° and cut where it crosses the antimeridian. */
export function boxParts({ west, south, east, north }: Box): Box[] {
  const width = east - west
  if (width >= 360) return [{ west: -180, south, east: 180, north }]
  const from = wrapLongitude(west)
  // An eastern edge on the antimeridian stays there, rather than at the far end of the map.
  const to = from < 180 && wrapLongitude(east) === -180 ? 180 : wrapLongitude(east)
  if (from <= to) return [{ west: from, south, east: to, north }]
  return [
    { west: from, south, east: 180, north },
    { west: -180, south, east: to, north },
  ]
}

function wrapLongitude(degrees: number) {
  return degrees >= -180 && degrees <= 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180
}
