import { BUILDING_BLOCKS, REGIONS } from '@/lib/cities/schema'
import type { Profile } from '@/lib/matching/match'
import { DEFAULT_WEIGHTS } from '@/lib/matching/schema'
import { suggest } from '@/lib/matching/suggest'
import { atMost, type Part } from './part'
import { makeRandom } from './practices/synthetic-practices'
import { percentile } from './statistics'

const SIZES = [425, 10_000]
const CITIES = 200
const LIMIT = 10

/** How long the suggestions for one city take among so many, made-up ones that say all there is to say. */
export async function measureMatching(): Promise<Part> {
  const measured = SIZES.map((size) => ({ size, times: timesAmong(makeProfiles(size)) }))
  const [few = [], many = []] = measured.map(({ times }) => times)
  return {
    title: 'Matching',
    targets: [
      atMost('suggestions for a city among 425, p95', 20, percentile(few, 95), 'ms'),
      atMost('suggestions for a city among 10,000, p95', 200, percentile(many, 95), 'ms'),
    ],
    tables: [
      {
        caption: 'Ten suggestions with all reasons',
        head: ['cities', 'p50', 'p95'],
        rows: measured.map(({ size, times }) => [
          size.toLocaleString('en'),
          ...[50, 95].map((percent) => `${percentile(times, percent).toFixed(2)} ms`),
        ]),
      },
    ],
    notes: [`${CITIES} cities each; on one core, without reading the database.`],
  }
}

function timesAmong(profiles: Profile[]) {
  return profiles.slice(0, CITIES).map((from, turn) => {
    const began = performance.now()
    suggest(from, profiles, { weights: DEFAULT_WEIGHTS, limit: LIMIT, turn })
    return performance.now() - began
  })
}

function makeProfiles(size: number): Profile[] {
  const { next, pick, some } = makeRandom(size)
  return Array.from({ length: size }, (_, n) => ({
    ...{ id: `synthetic-${n}`, slug: `synthetic-${n}`, country: pick(['IE', 'FR', 'CO', 'KR']) },
    ...{ region: pick(REGIONS), lat: next(120) - 60, lon: next(360) - 180 },
    population: 5_000 + next(5_000_000),
    languages: some(['en', 'fr', 'es', 'ar', 'zh', 'ru', 'pt', 'ko'], 3),
    priorities: some(BUILDING_BLOCKS, 3),
    strengths: some(BUILDING_BLOCKS, 4),
    clusters: some(['literacy', 'health', 'entrepreneurship', 'sustainability'], 2),
    goals: some([3, 4, 5, 8, 10, 11], 3),
  }))
}
