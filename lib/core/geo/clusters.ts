import Supercluster from 'supercluster'
import { type Bounds, nearCopy, type Place } from './bounds'

/** Zoom levels from which every point stands for itself. */
export const CLUSTERED_BELOW = 12
/** Pixels, at a whole zoom level of 256-pixel tiles, within which points are put together. */
const RADIUS = 30

export type Single<Point> = Place & { count: 1; point: Point }
export type Group = Place & {
  count: number
  /** Around all of its points. */
  bounds: Bounds
  /** How many of its points have each value, for each of the tallies asked for. */
  tallies: Record<string, Record<string, number>>
}
export type Clustered<Point> = Single<Point> | Group

type Options<Point> = {
  /** Points of different kinds are never put together. */
  kind?: (point: Point) => string
  tallies: Record<string, (point: Point) => string>
}

/** Tells a point that stands for itself from a cluster. */
function isSingle<Point>(place: Clustered<Point>): place is Single<Point> {
  return 'point' in place
}

/**
 * Puts points together by zoom level, in the page or on the server alike. `within` gives what a view shows, in the
 * copy of the world nearest to its middle; `pointsOf` what a cluster that it gave is made of.
 */
export function clusterIndex<Point extends Place>(
  points: readonly Point[],
  { kind = () => '', tallies }: Options<Point>,
) {
  const indexes = [...groupBy(points, kind).values()].map((some) => indexOf(some, tallies))
  const origins = new WeakMap<Group, () => Point[]>()

  function within(view: Bounds, zoom: number): Clustered<Point>[] {
    const center = (view[0] + view[2]) / 2
    return indexes.flatMap((index) =>
      index.getClusters(view, Math.max(0, Math.round(zoom))).map((feature) => {
        const [lon = 0, lat = 0] = feature.geometry.coordinates
        const place = { lat, lon: nearCopy(lon, center) }
        const { properties } = feature
        if (!('cluster' in properties)) return { ...place, count: 1, point: properties.point }
        const group: Group = { ...place, count: properties.point_count, ...summary(properties.sum) }
        origins.set(group, () =>
          index
            .getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY)
            .map((leaf) => leaf.properties.point),
        )
        return group
      }),
    )
  }

  function pointsOf(place: Clustered<Point>): Point[] {
    return isSingle(place) ? [place.point] : (origins.get(place)?.() ?? [])
  }

  return { within, pointsOf }
}

type Sum = { bounds: Bounds; tallies: Map<string, Map<string, number>> }

function indexOf<Point extends Place>(points: Point[], tallies: Options<Point>['tallies']) {
  return new Supercluster<{ point: Point }, { sum: Sum }>({
    radius: RADIUS,
    extent: 256,
    maxZoom: CLUSTERED_BELOW - 1,
    map: ({ point }) => ({ sum: sumOf(point, tallies) }),
    reduce: (all, { sum }) => {
      // The library hands over a shallow copy: what lies deeper still belongs to the point or cluster it was made of.
      all.sum = add(all.sum, sum)
    },
  }).load(
    points.map((point) => ({
      type: 'Feature',
      properties: { point },
      geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
    })),
  )
}

function sumOf<Point extends Place>(point: Point, tallies: Options<Point>['tallies']): Sum {
  return {
    bounds: [point.lon, point.lat, point.lon, point.lat],
    tallies: new Map(
      Object.entries(tallies).map(([name, read]) => [name, new Map([[read(point), 1]])]),
    ),
  }
}

function add(a: Sum, b: Sum): Sum {
  const tallies = new Map([...a.tallies].map(([name, counts]) => [name, new Map(counts)]))
  for (const [name, counts] of b.tallies) {
    const sums = tallies.get(name)
    for (const [value, count] of counts) sums?.set(value, (sums.get(value) ?? 0) + count)
  }
  return {
    bounds: [
      Math.min(a.bounds[0], b.bounds[0]),
      Math.min(a.bounds[1], b.bounds[1]),
      Math.max(a.bounds[2], b.bounds[2]),
      Math.max(a.bounds[3], b.bounds[3]),
    ],
    tallies,
  }
}

function summary({ bounds, tallies }: Sum) {
  return {
    bounds,
    tallies: Object.fromEntries(
      [...tallies].map(([name, counts]) => [name, Object.fromEntries(counts)]),
    ),
  }
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string) {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
