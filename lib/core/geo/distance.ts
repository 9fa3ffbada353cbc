import type { Place } from './bounds'

/** Mean radius of the earth in kilometres. */
const RADIUS = 6371

/** Kilometres along the great circle, by the haversine formula. */
export function distanceBetween(a: Place, b: Place) {
  const [latA, latB] = [radians(a.lat), radians(b.lat)]
  const half =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)))
}

function radians(degrees: number) {
  return (degrees * Math.PI) / 180
}
