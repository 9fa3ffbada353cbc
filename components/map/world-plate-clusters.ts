/** Pixels at the width for which the clusters are made. */
type Spot = { x: number; y: number }
export type Cluster<Place> = Spot & { places: Place[] }

const MAX_ROUNDS = 80

type Options<Place> = {
  /** Places nearer than this to the middle of a cluster join it. */
  reach: number
  /** Clusters never mix places of two groups. */
  groupOf?: (place: Place) => string
}

/**
 * Half the size of what can be hit for so many cities. LOOK: discs of 24, 30 and 38 pixels; a single city's is smaller,
 * but its target is not.
 */
function discRadius(count: number) {
  if (count < 10) return 12
  return count < 30 ? 15 : 19
}

/** Puts places together that would cover each other, then moves what still touches apart. Same places, same answer. */
export function clusterPlaces<Place extends Spot>(
  places: readonly Place[],
  { reach, groupOf = () => '' }: Options<Place>,
): Cluster<Place>[] {
  const groups = new Map<string, Place[]>()
  for (const place of places) {
    const name = groupOf(place)
    const group = groups.get(name)
    if (group) group.push(place)
    else groups.set(name, [place])
  }
  const clusters = [...groups.values()].flatMap((group) => mergeTouching(gather(group, reach)))
  pushApart(clusters)
  return clusters
}

function gather<Place extends Spot>(places: Place[], reach: number) {
  const clusters: Cluster<Place>[] = []
  for (const place of places) {
    let nearest: Cluster<Place> | undefined
    let shortest = reach
    for (const cluster of clusters) {
      const away = distance(cluster, place)
      if (away < shortest) [nearest, shortest] = [cluster, away]
    }
    const alone = { x: place.x, y: place.y, places: [place] }
    if (nearest) join(nearest, alone)
    else clusters.push(alone)
  }
  return clusters
}

function mergeTouching<Place>(clusters: Cluster<Place>[]) {
  const kept: Cluster<Place>[] = []
  for (let cluster = clusters.pop(); cluster; cluster = clusters.pop()) {
    const current = cluster
    const touching = kept.findIndex((other) => distance(current, other) < gap(current, other))
    const other = kept[touching]
    if (!other) kept.push(current)
    else {
      kept.splice(touching, 1)
      join(current, other)
      // It has moved and may touch another now.
      clusters.push(current)
    }
  }
  return kept
}

/** The larger of two stays nearly where it is, the smaller gives way, along the axis on which they are farther apart. */
function pushApart<Place>(clusters: Cluster<Place>[]) {
  for (let round = 0, moved = true; moved && round < MAX_ROUNDS; round++) {
    moved = false
    for (const [index, a] of clusters.entries()) {
      for (const b of clusters.slice(index + 1)) {
        const missing = gap(a, b) - boxDistance(a, b)
        if (missing <= 0) continue
        moved = true
        const share = a.places.length / (a.places.length + b.places.length)
        const axis = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y) ? 'x' : 'y'
        const step = (missing + 0.2) * (b[axis] < a[axis] ? -1 : 1)
        a[axis] -= step * (1 - share)
        b[axis] += step * share
      }
    }
  }
}

function join<Place>(into: Cluster<Place>, other: Cluster<Place>) {
  const [n, m] = [into.places.length, other.places.length]
  into.x = (into.x * n + other.x * m) / (n + m)
  into.y = (into.y * n + other.y * m) / (n + m)
  into.places.push(...other.places)
}

function gap<Place>(a: Cluster<Place>, b: Cluster<Place>) {
  return discRadius(a.places.length) + discRadius(b.places.length) + 2
}

function distance(a: Spot, b: Spot) {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Targets are squares to whoever measures them. */
function boxDistance(a: Spot, b: Spot) {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))
}
