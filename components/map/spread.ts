/** A disc at its place on the screen; pixels. */
export type Disc = { x: number; y: number; radius: number }

/** Half of the field on which even a small disc is hit; that of another never reaches into it. */
const LEAST = 12
/** Pixels between two. */
const GAP = 1
const MOST_ROUNDS = 40

/** Half the size of the disc that stands for so many cities: 24, 30 and 38 pixels across, a single one 11. */
export function discRadius(count: number) {
  if (count === 1) return 6
  if (count < 10) return 12
  return count < 30 ? 15 : 19
}

/**
 * Moves discs that would cover each other apart, in the order they came in. The larger of two stays nearly where it is.
 * The same discs always give the same answer.
 */
export function spread<Item extends Disc>(discs: readonly Item[]): Item[] {
  const moved = discs.map((disc) => ({ ...disc }))
  const widest = Math.max(0, ...discs.map((disc) => need(disc, disc)))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // From left to right, whoever is further away than the widest two can touch ends the search.
    const order = [...moved].sort((a, b) => a.x - b.x)
    let touched = false
    for (const [i, a] of order.entries()) {
      for (let j = i + 1; j < order.length; j++) {
        const b = order[j]
        if (!b || b.x - a.x > widest) break
        touched = part(a, b) || touched
      }
    }
    if (!touched) break
  }
  return moved
}

/** What can be hit is a square to whoever measures it, so the two part along the axis on which they are farther apart. */
function part(a: Disc, b: Disc) {
  const axis = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y) ? 'x' : 'y'
  const missing = need(a, b) - Math.abs(b[axis] - a[axis])
  if (missing <= 0.1) return false
  // Two in the same point part eastward and westward.
  const step = b[axis] < a[axis] ? -missing : missing
  const share = a.radius ** 2 / (a.radius ** 2 + b.radius ** 2)
  a[axis] -= step * (1 - share)
  b[axis] += step * share
  return true
}

function need(a: Disc, b: Disc) {
  return Math.max(LEAST, a.radius) + Math.max(LEAST, b.radius) + GAP
}
