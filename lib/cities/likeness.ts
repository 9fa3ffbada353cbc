import type { BuildingBlock, Region } from './schema'

type Compared = {
  population: number | null
  joined: number | null
  region: Region
  blocks: BuildingBlock[]
}

export type Reason =
  | { kind: 'size' | 'region' }
  | { kind: 'year'; year: number }
  | { kind: 'block'; block: BuildingBlock }

export type Likeness = { score: number; reasons: Reason[] }

/** Sizes are alike up to this ratio of the larger to the smaller. */
const SIMILAR_SIZE = 1.6

/** How alike two cities are, and why; what is not known of either counts for nothing. Symmetric. */
export function likeness(a: Compared, b: Compared): Likeness {
  const ratio =
    a.population && b.population
      ? Math.max(a.population, b.population) / Math.min(a.population, b.population)
      : null
  const shared = a.blocks.filter((block) => b.blocks.includes(block))
  const found: [number, Reason][] = [
    ...(ratio !== null && ratio <= SIMILAR_SIZE ? [weigh(3 / ratio, { kind: 'size' })] : []),
    ...shared.map((block) => weigh(1, { kind: 'block', block })),
    ...(a.region === b.region ? [weigh(1, { kind: 'region' })] : []),
    ...(a.joined !== null && a.joined === b.joined
      ? [weigh(1, { kind: 'year', year: a.joined })]
      : []),
  ]
  return {
    score: found.reduce((sum, [weight]) => sum + weight, 0),
    reasons: found.map(([, reason]) => reason),
  }
}

function weigh(weight: number, reason: Reason): [number, Reason] {
  return [weight, reason]
}
