import { COST_BANDS, type CostBand, type Needs } from './schema'

export type Means = {
  population: number | null
  /** Null where the city has said nothing. */
  said: {
    budget: string | null
    staff: number | null
    powers: string[]
    partners: string[]
    infrastructure: string[]
  } | null
}

/** `met`, `unmet`, or `unknown` because the city has not said. */
export type Fit = 'met' | 'unmet' | 'unknown'
export type Precondition =
  | { about: 'population'; fit: Fit; min: number | null; max: number | null; has: number | null }
  | { about: 'budget'; fit: Fit; needs: CostBand; has: CostBand | null }
  | { about: 'staff'; fit: Fit; needs: number; has: number | null }
  | { about: 'powers' | 'partners' | 'infrastructure'; fit: Fit; needs: string }

/** Each precondition of a practice beside what a city has. A comparison, not a verdict: nothing is added up. */
export function preconditionsFor(needs: Needs, { population, said }: Means): Precondition[] {
  const { populationMin: min, populationMax: max, budget, staff } = needs
  const hasBudget = COST_BANDS.find((band) => band === said?.budget) ?? null
  const conditions: Precondition[] = []
  if (min !== null || max !== null) {
    const fits = (has: number) => has >= (min ?? 0) && has <= (max ?? Number.POSITIVE_INFINITY)
    conditions.push({
      about: 'population',
      fit: judged(population, fits),
      min,
      max,
      has: population,
    })
  }
  if (budget)
    conditions.push({
      ...{ about: 'budget', needs: budget, has: hasBudget },
      fit: judged(hasBudget, (has) => COST_BANDS.indexOf(has) >= COST_BANDS.indexOf(budget)),
    })
  if (staff !== null) {
    const has = said?.staff ?? null
    conditions.push({
      about: 'staff',
      fit: judged(has, (posts) => posts >= staff),
      needs: staff,
      has,
    })
  }
  for (const about of ['powers', 'partners', 'infrastructure'] as const) {
    // A list that was left empty says nothing about what is missing.
    const has = said?.[about].length ? said[about] : null
    for (const each of needs[about])
      conditions.push({ about, needs: each, fit: judged(has, (all) => all.includes(each)) })
  }
  return conditions
}

function judged<T>(has: T | null, fits: (has: T) => boolean): Fit {
  if (has === null) return 'unknown'
  return fits(has) ? 'met' : 'unmet'
}
