import { geoDistance, geoInterpolate } from 'd3-geo'
import { onPlate, PLATE } from './world-plate-geometry'

export type Spot = { name: string; lat: number; lon: number }
/** From the city that something was learnt from to the one that took it home. */
export type Leg = { from: Spot; to: Spot }
type Point = { x: number; y: number }
type Box = { west: number; east: number; north: number; south: number }

/** Units of the plate that are shown at least: closer, its coast would be too coarse. */
const LEAST_WIDTH = 720
/** Width by height. */
const SHAPE = 2.1
/** Room around the places, as a share of what they span. */
const AROUND = 0.14
/** Pixels that each drawing of the arrowheads is for, and how long a head and the arc under it have to be. */
const DRAWN = { wide: 940, narrow: 350 } as const
const HEAD = 9
const LEAST_ARC = 26
const EARTH = { x: 0, y: 0, width: PLATE.width, height: PLATE.height }

/** What the map draws, in units of the world plate and shares of the part that is shown. */
export function arcView(root: Spot | undefined, legs: readonly Leg[]) {
  const first = root ? [root] : []
  const frame = frameAround([...first, ...legs.flatMap(({ from, to }) => [from, to])].map(point))
  const cities = new Map(
    legs.flatMap(({ from, to }) => (root ? [to] : [from, to])).map((city) => [key(city), city]),
  )
  if (root) cities.delete(key(root))
  const lines = legs.map(arc)
  return {
    viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`,
    arcs: lines.map(lineOf).join(''),
    heads: {
      wide: lines.map((line) => head(line, frame.width / DRAWN.wide)).join(''),
      narrow: lines.map((line) => head(line, frame.width / DRAWN.narrow)).join(''),
    },
    root: root ? dot(point(root)) : '',
    dots: [...cities.values()].map((city) => dot(point(city))).join(''),
    names: namesWithRoom([...first, ...cities.values()], legs, frame),
  }
}

/** The part of the plate in which all of these lie, in the map's shape, within the plate where it fits. */
function frameAround(points: Point[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [north, south] = [Math.min(...ys), Math.max(...ys)]
  const [across, down] = [(east - west) * (1 + 2 * AROUND), (south - north) * (1 + 2 * AROUND)]
  const width = Math.min(EARTH.width, Math.max(LEAST_WIDTH, across, down * SHAPE))
  const height = width / SHAPE
  return {
    x: Math.round(within((west + east) / 2 - width / 2, 0, EARTH.width - width)),
    y: Math.round(within((north + south) / 2 - height / 2, 0, EARTH.height - height)),
    width: Math.round(width),
    height: Math.round(height),
  }
}

/** Points along the great circle; a part that leaves the plate on one side comes back on the other. */
function arc({ from, to }: Leg): Point[][] {
  const between = geoInterpolate([from.lon, from.lat], [to.lon, to.lat])
  const steps = Math.max(8, Math.ceil(geoDistance([from.lon, from.lat], [to.lon, to.lat]) * 14))
  const parts: Point[][] = [[]]
  for (let step = 0; step <= steps; step++) {
    const [lon, lat] = between(step / steps)
    const next = point({ lon, lat })
    const last = parts.at(-1)?.at(-1)
    if (last && Math.abs(last.x - next.x) > EARTH.width / 2) parts.push([])
    parts.at(-1)?.push(next)
  }
  return parts
}

function lineOf(parts: Point[][]) {
  return parts.map(strokes).join('')
}

/** In whole units and steps from point to point, which takes half the bytes. */
function strokes(points: Point[]) {
  const [first, ...others] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  if (!first) return ''
  let last = first
  const steps = others.map((next) => {
    const [dx, dy] = [next.x - last.x, next.y - last.y]
    last = next
    return `${dx}${dy < 0 ? '' : ' '}${dy}`
  })
  return `M${first.x} ${first.y}l${steps.join(' ').replaceAll(' -', '-')}`
}

/** An arrowhead in the middle of the way, where ends of other ways don't cover it; none on the shortest. */
function head(parts: Point[][], unit: number) {
  const part = parts.reduce((longest, each) => (each.length > longest.length ? each : longest))
  const [first, last] = [part[0], part.at(-1)]
  const middle = Math.floor(part.length / 2)
  const [before, tip] = [part[middle - 1], part[middle]]
  if (!first || !last || !before || !tip) return ''
  if (Math.hypot(last.x - first.x, last.y - first.y) < LEAST_ARC * unit) return ''
  const long = Math.hypot(tip.x - before.x, tip.y - before.y)
  const [along, across] = [
    { x: ((tip.x - before.x) / long) * HEAD * unit, y: ((tip.y - before.y) / long) * HEAD * unit },
    { x: ((before.y - tip.y) / long) * HEAD * unit, y: ((tip.x - before.x) / long) * HEAD * unit },
  ]
  const corner = (side: number) => ({
    x: tip.x - along.x + side * across.x,
    y: tip.y - along.y + side * across.y,
  })
  return `${strokes([tip, corner(0.45), corner(-0.45)])}z`
}

/** The names of as many as have room, those nearer to the beginning first: shares of the frame. */
function namesWithRoom(cities: Spot[], legs: readonly Leg[], frame: typeof EARTH) {
  const taken: Box[] = []
  const easterly = easternWays(legs)
  return cities.flatMap((city) => {
    const { x, y } = point(city)
    const [left, top] = [(x - frame.x) / frame.width, (y - frame.y) / frame.height]
    const length = (city.name.length * 8 + 16) / DRAWN.wide
    const tall = (20 * SHAPE) / DRAWN.wide
    // Beside the dot where fewer ways are.
    const wantsLeft = (easterly.get(key(city)) ?? 0) > 0
    const onLeft = (wantsLeft && left > length) || left + length > 1
    const west = onLeft ? left - length : left
    const box = { west, east: west + length, north: top - tall / 2, south: top + tall / 2 }
    if (taken.some((other) => overlap(box, other))) return []
    taken.push(box)
    return [{ name: city.name, left, top, onLeft }]
  })
}

/** By city, how many more of its ways lead east than west. */
function easternWays(legs: readonly Leg[]) {
  const more = new Map<string, number>()
  for (const { from, to } of legs) {
    const east = Math.sign(point(to).x - point(from).x)
    more.set(key(from), (more.get(key(from)) ?? 0) + east)
    more.set(key(to), (more.get(key(to)) ?? 0) - east)
  }
  return more
}

function overlap(a: Box, b: Box) {
  return a.west < b.east && b.west < a.east && a.north < b.south && b.north < a.south
}

/** A line without length, which its round cap makes a dot of the same size at any width. */
function dot({ x, y }: Point) {
  return `M${whole(x)} ${whole(y)}h.01`
}

function point({ lon, lat }: { lon: number; lat: number }): Point {
  const { x, y } = onPlate(lon, lat)
  return { x: x * EARTH.width, y: y * EARTH.height }
}

function key({ lat, lon }: Spot) {
  return `${lat},${lon}`
}

function within(value: number, least: number, most: number) {
  return Math.max(least, Math.min(most, value))
}

function whole(value: number) {
  return Math.round(value)
}
