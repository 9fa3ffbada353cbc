type Spot = { x: number; y: number }
export type Direction = 'left' | 'right' | 'up' | 'down'

const STEPS: Record<Direction, [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** The spot that an arrow key leads to: near, and rather straight ahead than to the side. Undefined where none lies ahead. */
export function nearestAhead<Item extends Spot>(
  from: Spot,
  spots: readonly Item[],
  direction: Direction,
): Item | undefined {
  const [right, down] = STEPS[direction]
  return leastBy(spots, (spot) => {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y]
    const ahead = dx * right + dy * down
    const aside = Math.abs(dx * down) + Math.abs(dy * right)
    // A way aside counts double; half a pixel ahead is the same spot.
    return ahead > 0.5 ? ahead + 2 * aside : Number.POSITIVE_INFINITY
  })
}

/** The spot nearest to a point. */
export function nearestTo<Item extends Spot>(from: Spot, spots: readonly Item[]): Item | undefined {
  return leastBy(spots, (spot) => Math.hypot(spot.x - from.x, spot.y - from.y))
}

function leastBy<Item>(items: readonly Item[], cost: (item: Item) => number) {
  let best: Item | undefined
  let least = Number.POSITIVE_INFINITY
  for (const item of items) {
    const value = cost(item)
    if (value < least) [best, least] = [item, value]
  }
  return best
}
