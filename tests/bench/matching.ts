import { BUILDING_BLOCKS, CLUSTERS, REGIONS } from '@/lib/cities/schema'
import { type Network, type Profile, prepare } from '@/lib/matching/profile'
import { DEFAULT_WEIGHTS } from '@/lib/matching/schema'
import { suggest, suggestForAll } from '@/lib/matching/suggest'
import { atMost, type Part } from './part'
import { makeRandom } from './practices/synthetic-practices'
import { percentile } from './statistics'

const SIZES = [425, 10_000]
const CITIES = 200
const LIMIT = 10

/** How long suggestions take among so many cities, made-up ones that say all there is to say. */
export async function measureMatching(): Promise<Part> {
  const measured = SIZES.map((size) => {
    const network = prepare(makeProfiles(size))
    return { size, network, times: timesAmong(network) }
  })
  const [few = [], many = []] = measured.map(({ times }) => times)
  const passes = measured.map(({ network, size }) => ({ size, ...passOver(network) }))
  const last = passes.at(-1)
  return {
    title: 'Matching',
    targets: [
      atMost('suggestions for a city among 425, p95', 20, percentile(few, 95), 'ms'),
      atMost('suggestions for a city among 10,000, p95', 200, percentile(many, 95), 'ms'),
      atMost('suggestions for each of 10,000 cities', 150, last?.seconds ?? Number.NaN, 's'),
      atMost('memory that this takes at most', 64, last?.megabytes ?? Number.NaN, 'MB'),
    ],
    tables: [
      {
        caption: 'Ten suggestions with all reasons',
        head: ['cities', 'p50', 'p95', 'for each of them', 'heap on top'],
        rows: measured.map(({ size, times }, index) => [
          size.toLocaleString('en'),
          ...[50, 95].map((percent) => `${percentile(times, percent).toFixed(2)} ms`),
          `${passes[index]?.seconds.toFixed(2)} s`,
          `${passes[index]?.megabytes.toFixed(1)} MB`,
        ]),
      },
    ],
    notes: [
      `${CITIES} cities each, and then all of them; on one core, without reading the database.`,
    ],
  }
}

function timesAmong(network: Network) {
  return network.cities.slice(0, CITIES).map(({ id }, turn) => {
    const began = performance.now()
    suggest(id, network, { weights: DEFAULT_WEIGHTS, limit: LIMIT, turn })
    return performance.now() - began
  })
}

/** The whole pass, as it is done each night, and how far the heap grew at most. */
function passOver(network: Network) {
  const before = process.memoryUsage().heapUsed
  const began = performance.now()
  let [most, done] = [before, 0]
  for (const _ of suggestForAll(network, { weights: DEFAULT_WEIGHTS, limit: LIMIT, turn: 0 })) {
    done += 1
    // To ask for each would take longer than the suggestions.
    if (done % 100 === 0) most = Math.max(most, process.memoryUsage().heapUsed)
  }
  const seconds = (performance.now() - began) / 1000
  return { seconds, megabytes: (most - before) / 2 ** 20 }
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
    clusters: some(CLUSTERS, 2),
    goals: some([3, 4, 5, 8, 10, 11], 3),
  }))
}
