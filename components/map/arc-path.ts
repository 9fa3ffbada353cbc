import { geoInterpolate } from 'd3-geo'
import { onPlate, PLATE } from './world-plate-geometry'

type Degrees = { lat: number; lon: number }

const STEPS = 24
/** How far short of the place an arc ends, so that its head is seen beside the dot; in units of the plate. */
const GAP = 16
/** Of near neighbours a great circle is a point on this scale: they get a bow of this height. */
const NEAR = 60

/** The shortest way over the earth from one place to another, as the `d` of a path on the world plate. */
export function arcPath(from: Degrees, to: Degrees) {
  const [start, end] = [pointOf(from.lon, from.lat), pointOf(to.lon, to.lat)]
  const distance = Math.hypot(end.x - start.x, end.y - start.y)
  if (distance < NEAR) {
    const top = { x: (start.x + end.x) / 2, y: Math.min(start.y, end.y) - NEAR }
    return `M${at(start)}Q${at(top)} ${at(end)}`
  }
  const along = geoInterpolate([from.lon, from.lat], [to.lon, to.lat])
  const until = 1 - Math.min(0.3, GAP / distance)
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const [lon, lat] = along((step / STEPS) * until)
    return pointOf(lon, lat)
  })
  return points
    .map((point, index) => {
      const before = points[index - 1]
      // Over the edge of the plate the line goes on at its other side.
      const jumps = before && Math.abs(point.x - before.x) > PLATE.width / 2
      return `${!before || jumps ? 'M' : 'L'}${at(point)}`
    })
    .join('')
}

function pointOf(lon: number, lat: number) {
  const { x, y } = onPlate(lon, lat)
  return { x: x * PLATE.width, y: y * PLATE.height }
}

function at({ x, y }: { x: number; y: number }) {
  return `${Math.round(x)} ${Math.round(y)}`
}
