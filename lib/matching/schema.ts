import { z } from 'zod'

/** On what grounds two cities may have something to say to each other. */
export const GROUNDS = [
  'size',
  'place',
  'languages',
  'priorities',
  'complementarity',
  'clusters',
  'goals',
  'exchange',
  'partnerships',
] as const
export type Ground = (typeof GROUNDS)[number]
/** How much each counts; only their proportions matter. */
export type Weights = Record<Ground, number>

/** How much a ground counts at most, as a reader sets it. */
export const HEAVIEST = 10

export const DEFAULT_WEIGHTS: Weights = {
  size: 3,
  place: 2,
  languages: 3,
  priorities: 3,
  complementarity: 5,
  clusters: 2,
  goals: 1,
  exchange: 1,
  partnerships: 1,
}

const weight = z.coerce.number().int().min(0).max(HEAVIEST)

/** Weights as an address has them; one that is left out counts as usual. */
export const WeightsQuery = z.object(
  Object.fromEntries(
    GROUNDS.map((ground) => [
      ground,
      weight
        .default(DEFAULT_WEIGHTS[ground])
        .describe(`How much ${ground} counts, a whole number from 0 to ${HEAVIEST}.`),
    ]),
  ) as Record<Ground, z.ZodDefault<typeof weight>>,
)

/** Whether anything counts at all. */
export function countsAnything(weights: Weights) {
  return GROUNDS.some((ground) => weights[ground] > 0)
}
