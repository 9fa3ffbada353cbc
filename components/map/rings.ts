import type { Position } from 'geojson'
import { nearCopy } from '@/lib/core/geo/bounds'

/** Web Mercator's edge: where its world is a square. */
const EDGE = 85.0511

/**
 * A ring of longitudes within ±180 as one line that never jumps across the map: each point follows the last one by
 * the shorter way, so it may go beyond 180. A ring around a pole comes back 360° away; it is closed along that pole.
 */
export function unwrapRing(ring: readonly Position[]): Position[] {
  const line = unwrapLine(ring)
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || Math.abs(lonOf(last) - lonOf(first)) < 180) return line
  const pole = latOf(first) > 0 ? EDGE : -EDGE
  return [...line, [lonOf(last), pole], [lonOf(first), pole], first]
}

/** The same for a line that is not closed. */
export function unwrapLine(line: readonly Position[]): Position[] {
  let last: number | undefined
  return line.map(([lon = 0, lat = 0]) => {
    const next = last === undefined ? lon : lon + 360 * Math.round((last - lon) / 360)
    last = next
    return [next, lat]
  })
}

/** The copy of a ring whose middle lies nearest to a longitude. */
export function moveNear(ring: readonly Position[], lon: number): Position[] {
  const middle = middleOf(ring)
  const by = nearCopy(middle, lon) - middle
  return ring.map((position) => [lonOf(position) + by, latOf(position)])
}

/** The longitude in the middle of a ring that never jumps. */
export function middleOf(ring: readonly Position[]) {
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const position of ring) {
    west = Math.min(west, lonOf(position))
    east = Math.max(east, lonOf(position))
  }
  return (west + east) / 2
}

function lonOf([lon = 0]: Position) {
  return lon
}

function latOf([, lat = 0]: Position) {
  return lat
}
