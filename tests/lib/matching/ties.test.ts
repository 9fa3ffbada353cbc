import { expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { listPeerReasons, listPeers } from '@/lib/matching/queries/list-peers'
import { readBlocked, readExchange, readPartnerships } from '@/lib/matching/queries/profiles'
import { reasonWords } from '@/lib/matching/words'
import { makeCity } from '@/tests/support/people'
import { block, makeAdaptation, makePartnership } from './support/ties'

test('partnerships that are public count for both cities, hidden ones and those not yet public for neither', async () => {
  const [one, other, third] = [await makeCity(), await makeCity(), await makeCity()]
  await makePartnership(one, other)
  await makePartnership(other, one, { state: 'ended' })
  await makePartnership(one, third, { hiddenAt: new Date() })
  await makePartnership(third, one, { publishedAt: null })
  expect(await readPartnerships(one.id)).toEqual(new Map([[other.id, 2]]))
  expect(await readPartnerships(other.id)).toEqual(new Map([[one.id, 2]]))
  expect(await readPartnerships(third.id)).toEqual(new Map())

  await makeAdaptation(third, one)
  expect(await readExchange(one.id)).toEqual(new Map([[third.id, 1]]))
  const reasons = await listPeerReasons(one.id, other.id)
  expect(reasons).toContainEqual(
    expect.objectContaining({ ground: 'partnerships', partnerships: 2 }),
  )
  const [peer] = await listPeers(third.id, { locale: 'en', limit: 1 })
  expect(peer?.city.id).toBe(one.id)
})

test('partnerships are told in every language', async () => {
  for (const locale of LOCALES) {
    const say = await reasonWords(locale, 'Cork')
    const told = [1, 2, 5].map((partnerships) =>
      say({ ground: 'partnerships', unknown: false, points: 1, partnerships }),
    )
    expect(told.filter((words) => words.length > 0 && !words.includes('reasons.'))).toHaveLength(3)
    expect(told[2]).toMatch(/5|٥/)
  }
})

test('whoever blocked a city, or was blocked by it, is not among its peers', async () => {
  const [city, blocked, blocking, free] = [
    ...[await makeCity(), await makeCity(), await makeCity(), await makeCity()],
  ] as const
  await block(city, blocked)
  await block(blocking, city)
  expect(await readBlocked(city.id)).toEqual(new Set([blocked.id, blocking.id]))
  expect(await readBlocked(free.id)).toEqual(new Set())
  const peers = await listPeers(city.id, { locale: 'en', limit: 100 })
  const ids = peers.map((peer) => peer.city.id)
  expect(ids).toContain(free.id)
  expect(ids).not.toContain(blocked.id)
  expect(ids).not.toContain(blocking.id)
})
