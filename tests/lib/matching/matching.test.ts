import { expect, test } from 'vitest'
import { BUILDING_BLOCKS, REGIONS } from '@/lib/cities/schema'
import { match, type Profile } from '@/lib/matching/match'
import { countsAnything, DEFAULT_WEIGHTS, GROUNDS, type Weights } from '@/lib/matching/schema'
import { suggest } from '@/lib/matching/suggest'

/** The same numbers on each run. */
let state = 17
function next(below: number) {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31
  return state % below
}
const pick = <T>(values: readonly T[]) => values[next(values.length)] as T
const some = <T>(values: readonly T[]) => values.filter(() => next(3) === 0)

let made = 0
function makeProfile(more: Partial<Profile> = {}): Profile {
  made += 1
  return {
    ...{ id: `id-${made}`, slug: `city-${made}`, country: pick(['IE', 'FR', 'CO', 'KR']) },
    ...{ region: pick(REGIONS), lat: next(120) - 60, lon: next(360) - 180 },
    population: pick([null, 8_000, 60_000, 400_000, 9_000_000]),
    languages: some(['en', 'fr', 'es', 'ko']),
    priorities: some(BUILDING_BLOCKS),
    strengths: some(BUILDING_BLOCKS),
    clusters: some(['literacy', 'entrepreneurship', 'health']),
    goals: some([3, 4, 8, 11]),
    ...more,
  }
}

function makeWeights(): Weights {
  const weights = Object.fromEntries(GROUNDS.map((ground) => [ground, next(11)])) as Weights
  return countsAnything(weights) ? weights : DEFAULT_WEIGHTS
}

test('the reasons add up to the score, which lies between 0 and 100, whatever the cities and the weights', () => {
  for (let round = 0; round < 2000; round++) {
    const { score, reasons } = match(makeProfile(), makeProfile(), makeWeights(), next(2))
    const sum = reasons.reduce((all, { points }) => all + points, 0)
    expect(sum).toBeCloseTo(score, 6)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(100.4)
  }
})

test('all but complementarity is the same from both sides', () => {
  const weights = { ...DEFAULT_WEIGHTS, complementarity: 0 }
  for (let round = 0; round < 500; round++) {
    const [one, other] = [makeProfile(), makeProfile()]
    expect(match(one, other, weights).score).toBe(match(other, one, weights).score)
  }
})

test('what is not known counts half, never nothing', () => {
  const blank = makeProfile({
    ...{ population: null, languages: [], priorities: [], clusters: [], goals: [] },
  })
  for (const ground of ['size', 'languages', 'priorities', 'clusters', 'goals'] as const) {
    const weights = { ...weightless(), [ground]: 1 }
    expect(match(blank, makeProfile(), weights)).toEqual({
      score: 50,
      reasons: [expect.objectContaining({ ground, unknown: true, points: 50 })],
    })
  }
})

test('a strength on my gap counts more than mine on theirs', () => {
  const weights = { ...weightless(), complementarity: 1 }
  const gap = makeProfile({ priorities: ['workplace'], strengths: [] })
  const strong = makeProfile({ priorities: ['culture'], strengths: ['workplace', 'culture'] })
  expect(match(gap, strong, weights)).toMatchObject({
    score: 70,
    reasons: [{ gain: ['workplace'], give: [] }],
  })
  expect(match(strong, gap, weights)).toMatchObject({
    score: 30,
    reasons: [{ gain: [], give: ['workplace'] }],
  })
})

test('of the first five one lies in another region, no city suggests itself, and the rest is in order', () => {
  const home = Array.from({ length: 20 }, () => makeProfile({ region: 'africa', lat: 0, lon: 0 }))
  const abroad = Array.from({ length: 3 }, () => makeProfile({ region: 'arab-states', lat: 60 }))
  const [from] = home as [Profile]
  const options = { weights: { ...weightless(), place: 1 }, limit: 23, turn: 1 }
  const found = suggest(from, [...home, ...abroad], options)
  const away = new Set(abroad.map(({ id }) => id))
  expect(found).toHaveLength(22)
  expect(found.slice(0, 5).filter(({ id }) => away.has(id))).toHaveLength(1)
  expect(found.some(({ id }) => id === from.id)).toBe(false)
  const scores = found.filter((_, index) => index !== 4).map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
})

test('equally good cities take turns, and one turn is the same for everyone', () => {
  const from = makeProfile()
  const same = makeProfile()
  const all = Array.from({ length: 30 }, (_, n) => ({
    ...same,
    id: `same-${n}`,
    slug: `same-${n}`,
  }))
  const first = (turn: number) =>
    suggest(from, all, { weights: DEFAULT_WEIGHTS, limit: 5, turn }).map(({ id }) => id)
  expect(first(1)).toEqual(first(1))
  expect(first(1)).not.toEqual(first(2))
  const seen = new Set(Array.from({ length: 60 }, (_, turn) => first(turn)).flat())
  expect(seen.size).toBe(30)
})

function weightless(): Weights {
  return Object.fromEntries(GROUNDS.map((ground) => [ground, 0])) as Weights
}
