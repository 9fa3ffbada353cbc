import { expect, test } from 'vitest'
import { distanceBetween } from '@/lib/core/geo/distance'
import { match } from '@/lib/matching/match'
import { DEFAULT_WEIGHTS } from '@/lib/matching/schema'
import { makeMaker, weightless } from './support/profiles'

const { makeProfile, makeWeights, makeTies } = makeMaker(17)

test('the reasons add up to the score, which lies between 0 and 100, whatever the cities and the weights', () => {
  for (let round = 0; round < 2000; round++) {
    const { score, reasons } = match(makeProfile(), makeProfile(), makeWeights(), makeTies())
    const sum = reasons.reduce((all, { points }) => all + points, 0)
    expect(sum).toBeCloseTo(score, 6)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(100.4)
  }
})

test('all but complementarity is the same from both sides', () => {
  for (let round = 0; round < 1000; round++) {
    const [one, other, weights, ties] = [makeProfile(), makeProfile(), makeWeights(), makeTies()]
    const pointsOf = (from: typeof one, to: typeof one) =>
      match(from, to, weights, ties).reasons.flatMap(({ ground, points }) =>
        ground === 'complementarity' ? [] : [[ground, points]],
      )
    expect(pointsOf(one, other)).toEqual(pointsOf(other, one))
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

test('what the values are computed from says the same as the details that are told', () => {
  const weights = { ...weightless(), languages: 1, priorities: 1, clusters: 1, goals: 1 }
  for (let round = 0; round < 1000; round++) {
    const { reasons } = match(makeProfile(), makeProfile(), weights)
    for (const reason of reasons) {
      if (!('shared' in reason) || reason.unknown) continue
      expect([reason, reason.points > 0]).toEqual([reason, reason.shared.length > 0])
    }
  }
})

test('nearness falls with the distance on the earth and ends at 5,000 km', () => {
  const weights = { ...weightless(), place: 1 }
  for (let round = 0; round < 500; round++) {
    const from = makeProfile({ region: 'africa' })
    const to = makeProfile({ region: 'arab-states', lat: from.lat / 2, lon: from.lon / 2 })
    const expected = 50 * Math.max(0, 1 - distanceBetween(from, to) / 5000)
    expect(Math.abs(match(from, to, weights).score - expected)).toBeLessThan(0.0501)
  }
  const here = makeProfile()
  expect(match(here, { ...here, id: 'there' }, weights).score).toBe(100)
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

test('one practice taken home counts as much as many, and so does one public partnership', () => {
  const [one, other] = [makeProfile(), makeProfile()]
  const scoreOf = (adaptations: number, partnerships: number) =>
    match(one, other, DEFAULT_WEIGHTS, { adaptations, partnerships }).score
  expect(scoreOf(3, 0)).toBe(scoreOf(1, 0))
  expect(scoreOf(0, 3)).toBe(scoreOf(1, 0))
  expect(scoreOf(1, 1)).toBeGreaterThan(scoreOf(1, 0))
  expect(scoreOf(1, 0)).toBeGreaterThan(scoreOf(0, 0))
})
