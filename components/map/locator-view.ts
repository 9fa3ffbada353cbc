import { type GeoProjection, geoGraticule } from 'd3-geo'
import { angleBetween, lambert } from './projection'
import { land } from './projection-land'
import { outline } from './projection-path'

export type Spot = { lat: number; lon: number }
export type Size = { width: number; height: number }
/** A place and where it lies on the view, in pixels east and south of the middle. */
export type Placed<Place> = { place: Place; x: number; y: number }

/** Pixels from the city to the farthest of the neighbours that the view is made for. */
const COMPANY = { count: 8, radius: 150 }
/** Pixels for each radian: from a continent to a coast that 1:50 million still draws well. */
const SCALES = { min: 1000, max: 9000 }
/** More names than this would be read by nobody. */
const MOST = 30
/** Discs are not nearer than this, so that each can be hit; of two too near the nearer to the city stays. */
const MIN_GAP = 24
/** A disc is not cut by the edge. */
const EDGE = 10
/** How far the city may stand from the middle to make room for its neighbours. */
const SHIFT = { x: 70, y: 40 }
/** The outline is drawn in half pixels. */
const UNIT = 0.5

/** A view on the city that holds its nearest neighbours: where everything lies, and the land, sea and degrees under it. */
export function locatorView<Place extends Spot>(city: Spot, places: readonly Place[], size: Size) {
  const near = [...places]
    .map((place) => ({ place, angle: angleBetween(city, place) }))
    .sort((a, b) => a.angle - b.angle)
  const farthest = near.slice(0, COMPANY.count).at(-1)?.angle ?? 0
  const wanted = farthest > 0 ? COMPANY.radius / farthest : SCALES.min
  const scale = Math.min(SCALES.max, Math.max(SCALES.min, wanted))

  const centred = lambert(city, scale, [0, 0])
  const company = near.slice(0, COMPANY.count).map(({ place }) => project(centred, place))
  const origin = {
    x: shift(
      company.map(({ x }) => x),
      SHIFT.x,
    ),
    y: shift(
      company.map(({ y }) => y),
      SHIFT.y,
    ),
  }
  const projection = lambert(city, scale, [origin.x, origin.y])
  const shown: Placed<Place>[] = []
  for (const { place } of near) {
    const spot = { place, ...project(projection, place) }
    const inside =
      Math.abs(spot.x) < size.width / 2 - EDGE && Math.abs(spot.y) < size.height / 2 - EDGE
    const free = [origin, ...shown].every((other) => apart(spot, other) >= MIN_GAP)
    if (inside && free && shown.length < MOST) shown.push(spot)
  }
  return { city: origin, shown, drawing: draw(city, scale, origin, size) }
}

function draw(city: Spot, scale: number, origin: { x: number; y: number }, size: Size) {
  const [width, height] = [size.width / UNIT, size.height / UNIT]
  const middle: [number, number] = [width / 2 + origin.x / UNIT, height / 2 + origin.y / UNIT]
  const projection = lambert(city, scale / UNIT, middle)
  // A little beyond the edge, so that the cut is not seen as a coast.
  projection.clipExtent([
    [-8, -8],
    [width + 8, height + 8],
  ])
  const step = stepOf(scale)
  return {
    viewBox: `0 0 ${width} ${height}`,
    land: outline(projection, land('50m'), 4),
    graticule: outline(projection, geoGraticule().step([step, step])(), 8),
  }
}

/** Degrees between two lines, so that they stand about a hundred pixels apart. */
function stepOf(scale: number) {
  const pixelsPerDegree = (scale * Math.PI) / 180
  return [1, 2, 5].find((step) => step * pixelsPerDegree >= 90) ?? 10
}

/** Against the side on which most of the company is. */
function shift(offsets: number[], most: number) {
  const mean = offsets.reduce((sum, offset) => sum + offset, 0) / Math.max(1, offsets.length)
  return Math.round(Math.min(most, Math.max(-most, -mean)))
}

function project(projection: GeoProjection, { lon, lat }: Spot) {
  const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN]
  // No minus zero.
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 }
}

function apart(a: { x: number; y: number }, b: { x: number; y: number }) {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
