import { BUILDING_BLOCKS, CLUSTERS, REGIONS } from '@/lib/cities/schema'
import type { Profile } from '@/lib/matching/profile'
import { countsAnything, DEFAULT_WEIGHTS, GROUNDS, type Weights } from '@/lib/matching/schema'
import type { Ties } from '@/lib/matching/values'
import { randomFrom } from '@/tests/bench/search/random'

/** More than a word of bits holds. */
const TAGS = ['en', 'fr', 'es', 'ko', ...Array.from({ length: 36 }, (_, n) => `x-${n}`)]

/** Makes profiles, weights and ties at random, the same for the same seed. */
export function makeMaker(seed: number) {
  const random = randomFrom(seed)
  const next = (below: number) => Math.floor(random() * below)
  const pick = <T>(values: readonly T[]) => values[next(values.length)] as T
  const some = <T>(values: readonly T[], one: number) => values.filter(() => next(one) === 0)
  let made = 0

  function makeProfile(more: Partial<Profile> = {}): Profile {
    made += 1
    return {
      ...{ id: `id-${made}`, slug: `city-${made}`, country: pick(['IE', 'FR', 'CO', 'KR']) },
      ...{ region: pick(REGIONS), lat: next(180) - 90, lon: next(360) - 180 },
      population: pick([null, 8_000, 60_000, 80_000, 400_000, 9_000_000]),
      languages: pick([[], some(TAGS.slice(0, 4), 3), some(TAGS, 9)]),
      priorities: some(BUILDING_BLOCKS, 3),
      strengths: some(BUILDING_BLOCKS, 3),
      clusters: some(CLUSTERS, 4),
      goals: some([1, 3, 4, 8, 11, 17], 3),
      ...more,
    }
  }

  function makeWeights(): Weights {
    const weights = Object.fromEntries(GROUNDS.map((ground) => [ground, next(11)])) as Weights
    return countsAnything(weights) ? weights : DEFAULT_WEIGHTS
  }

  const makeTies = (): Ties => ({ adaptations: next(3), partnerships: next(2) })
  return { next, makeProfile, makeWeights, makeTies }
}

export function weightless(): Weights {
  return Object.fromEntries(GROUNDS.map((ground) => [ground, 0])) as Weights
}
