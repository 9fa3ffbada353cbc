import { expect, test } from 'vitest'
import { match } from '@/lib/matching/match'
import { type Profile, prepare } from '@/lib/matching/profile'
import { DEFAULT_WEIGHTS } from '@/lib/matching/schema'
import { suggest, suggestForAll } from '@/lib/matching/suggest'
import type { Ties } from '@/lib/matching/values'
import { makeMaker, weightless } from './support/profiles'

const { next, makeProfile, makeWeights, makeTies } = makeMaker(23)
const makeProfiles = (length: number) => Array.from({ length }, () => makeProfile())

test('suggestions are the best by what match says of each pair, and say the same', () => {
  for (let round = 0; round < 40; round++) {
    const [profiles, weights] = [makeProfiles(60), makeWeights()]
    const [from, limit] = [profiles[next(60)] as Profile, 6 + next(20)]
    const others = profiles.filter(({ id }) => id !== from.id)
    const ties = new Map<string, Ties>(others.slice(0, 9).map(({ id }) => [id, makeTies()]))
    const all = new Map(
      others.map((to) => [to.id, { id: to.id, ...match(from, to, weights, ties.get(to.id)) }]),
    )
    const found = suggest(from.id, prepare(profiles), { weights, limit, turn: round, ties })

    for (const each of found) expect(each).toEqual(all.get(each.id))
    const best = [...all.values()].map(({ score }) => score).sort((a, b) => b - a)
    // The fifth may be there for its region.
    const inOrder = found.filter((_, index) => index !== 4).map(({ score }) => score)
    expect(inOrder.slice(0, 4)).toEqual(best.slice(0, 4))
    expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a))
    expect(inOrder.at(-1)).toBeGreaterThanOrEqual(best[limit - 1] ?? 0)
  }
})

test('the pass over all says of each city what is said when it asks', () => {
  const [network, weights] = [prepare(makeProfiles(80)), makeWeights()]
  const without = new Set(['id-1', ...[...network.byId.keys()].slice(3, 6)])
  const ties = new Map([[[...network.byId.keys()][9] ?? '', makeTies()]])
  const options = { weights, limit: 10, turn: 4 }
  const all = [
    ...suggestForAll(network, { ...options, tiesOf: () => ties, withoutOf: () => without }),
  ]
  expect(all.map(({ id }) => id)).toEqual([...network.byId.keys()])
  for (const { id, peers } of all)
    expect(peers).toEqual(suggest(id, network, { ...options, ties, without }))
})

test('never the city itself, nor one that it must not meet, and nobody outside the network', () => {
  const profiles = makeProfiles(30)
  const network = prepare(profiles)
  const without = new Set(profiles.slice(10, 20).map(({ id }) => id))
  for (const { id } of profiles) {
    const options = { weights: makeWeights(), limit: 40, turn: 1, without }
    const found = suggest(id, network, options).map((peer) => peer.id)
    const allowed = profiles.map((one) => one.id).filter((one) => one !== id && !without.has(one))
    expect(new Set(found)).toEqual(new Set(allowed))
    expect(found).toHaveLength(allowed.length)
  }
  const nobody = suggest('elsewhere', network, { weights: DEFAULT_WEIGHTS, limit: 5, turn: 1 })
  expect(nobody).toEqual([])
})

test('one of the first five lies in another region wherever there is one, and all do when only those are asked for', () => {
  const home = Array.from({ length: 20 }, () => makeProfile({ region: 'africa', lat: 0, lon: 0 }))
  const abroad = Array.from({ length: 3 }, () => makeProfile({ region: 'arab-states', lat: 60 }))
  const away = new Set(abroad.map(({ id }) => id))
  const network = prepare([...home, ...abroad])
  const options = { weights: { ...weightless(), place: 1 }, turn: 1 }
  for (const { id } of home) {
    const found = suggest(id, network, { ...options, limit: 23 })
    expect(found).toHaveLength(22)
    expect(new Set(found.map((peer) => peer.id)).size).toBe(22)
    expect(found.slice(0, 5).filter((peer) => away.has(peer.id))).toHaveLength(1)
    const scores = found.filter((_, index) => index !== 4).map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    const only = suggest(id, network, { ...options, limit: 10, abroad: true })
    expect(new Set(only.map((peer) => peer.id))).toEqual(away)
  }
})

test('equally good cities take turns, and one turn is the same for everyone', () => {
  const [from, same] = [makeProfile(), makeProfile()]
  const all = Array.from({ length: 30 }, (_, n) => ({ ...same, id: `s-${n}`, slug: `same-${n}` }))
  const first = (turn: number, profiles = all) =>
    suggest(from.id, prepare([from, ...profiles]), {
      ...{ weights: DEFAULT_WEIGHTS, limit: 5, turn },
    }).map(({ id }) => id)
  expect(first(1)).toEqual(first(1, all.toReversed()))
  expect(first(1)).not.toEqual(first(2))
  const seen = new Set(Array.from({ length: 60 }, (_, turn) => first(turn)).flat())
  expect(seen.size).toBe(30)
})
