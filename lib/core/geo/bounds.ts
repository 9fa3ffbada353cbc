/**
 * West, south, east and north in degrees. East is never less than west: a box that crosses the antimeridian
 * goes beyond 180.
 */
export type Bounds = [west: number, south: number, east: number, north: number]

export type Place = { lat: number; lon: number }

/** The same meridian from -180 up to, but not including, 180. */
function wrapLongitude(lon: number) {
  return ((((lon + 180) % 360) + 360) % 360) - 180
}

/** The copy of a meridian that lies nearest to another one: the world repeats itself to the sides. */
export function nearCopy(lon: number, center: number) {
  return lon + 360 * Math.round((center - lon) / 360)
}

/** The smallest box around the places, across the antimeridian where that is shorter. Null for none. */
export function boundsOf(places: readonly Place[]): Bounds | null {
  const lons = places.map(({ lon }) => wrapLongitude(lon)).sort((a, b) => a - b)
  const [first, last] = [lons[0], lons.at(-1)]
  if (first === undefined || last === undefined) return null

  // All round the world, the box leaves out the widest gap between two neighbours.
  let gap = first + 360 - last
  let [west, east] = [first, last]
  for (const [i, lon] of lons.entries()) {
    const next = lons[i + 1]
    if (next === undefined || next - lon <= gap) continue
    gap = next - lon
    ;[west, east] = [next, lon + 360]
  }
  const lats = places.map(({ lat }) => lat)
  return [west, least(lats), east, -least(lats.map((lat) => -lat))]
}

/** For an address: both edges within ±180, so that west is more than east across the antimeridian. */
export function wrapBounds([west, south, east, north]: Bounds): [number, number, number, number] {
  if (east - west >= 360) return [-180, south, 180, north]
  const to = wrapLongitude(east)
  // An eastern edge on the antimeridian stays there, rather than at the far end of the map.
  return [wrapLongitude(west), south, to === -180 ? 180 : to, north]
}

/** Undoes wrapBounds. */
export function unwrapBounds([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): Bounds {
  return [west, south, east < west ? east + 360 : east, north]
}

/** Whether a place lies in the box, in whichever copy of the world. */
export function holds([west, south, east, north]: Bounds, { lat, lon }: Place) {
  if (lat < south || lat > north) return false
  return (((lon - west) % 360) + 360) % 360 <= east - west
}

/** The box with a share of its size added on each side. */
export function pad([west, south, east, north]: Bounds, share: number): Bounds {
  const [x, y] = [(east - west) * share, (north - south) * share]
  return [west - x, south - y, east + x, north + y]
}

/** The box with its edges moved outward to multiples of `step` degrees, so that many views ask for the same box. */
export function snap([west, south, east, north]: Bounds, step: number): Bounds {
  return [
    Math.floor(west / step) * step,
    Math.max(-90, Math.floor(south / step) * step),
    Math.ceil(east / step) * step,
    Math.min(90, Math.ceil(north / step) * step),
  ]
}

/** Whether all of the inner box lies in the outer one, in the same copy of the world. */
export function covers(outer: Bounds, inner: Bounds) {
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  )
}

/** Math.min takes no more arguments than fit on the stack. */
function least(values: number[]) {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}
