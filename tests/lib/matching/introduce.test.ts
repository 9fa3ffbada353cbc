import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { introduceIsolated } from '@/lib/matching/mutations/introduce'
import { makeCity } from '@/tests/support/people'
import { block, makeAdaptation, makePartnership } from './support/ties'

const NIGHT = new Date('2026-03-08T02:00:00Z')
const NEXT = new Date('2026-03-09T02:00:00Z')

async function makeCities(countryCode: string) {
  const make = () => makeCity({ countryCode })
  return [await make(), await make(), await make(), await make(), await make()] as const
}

const held = async (city: { id: string }) => {
  const rows = await db.introduction.findMany({ where: { cityId: city.id } })
  return { ids: rows.map(({ peerId }) => peerId), rows }
}

test('cities without ties meet three of other regions where there are such, never a blocked or an inactive one, until they have ties', async () => {
  const [alone, partner, giver, taker, hidden] = await makeCities('ZZ')
  const [blocked, blocking, inactive, ally, ...free] = await makeCities('YY')
  free.push(await makeCity({ countryCode: 'YY' }))
  await introduceIsolated(NIGHT)
  for (const city of [alone, partner, ally]) expect((await held(city)).ids).toEqual([])

  await db.country.update({ where: { code: 'YY' }, data: { region: 'arab-states' } })
  await block(alone, blocked)
  await block(blocking, alone)
  await db.city.update({ where: { id: inactive.id }, data: { status: 'inactive' } })
  await makePartnership(partner, ally)
  await makeAdaptation(giver, taker)
  await makeAdaptation(hidden, alone, { hiddenAt: new Date() })

  await introduceIsolated(NIGHT)
  const first = await held(alone)
  expect(new Set(first.ids)).toEqual(new Set([ally, ...free].map(({ id }) => id)))
  for (const { score, madeAt } of first.rows) {
    expect(score).toBeGreaterThan(0)
    expect(madeAt).toEqual(NIGHT)
  }
  expect((await held(hidden)).ids).toHaveLength(3)
  for (const tied of [partner, giver, taker, ally, inactive])
    expect((await held(tied)).ids).toEqual([])

  await makePartnership(alone, ally)
  await introduceIsolated(NEXT)
  await introduceIsolated(NEXT)
  expect((await held(alone)).ids).toEqual([])
  const again = await held(hidden)
  expect(again.ids).toHaveLength(3)
  expect(again.rows.every(({ madeAt }) => madeAt.getTime() === NEXT.getTime())).toBe(true)
})

test('more cities than a batch are served, each with three at most', async () => {
  const far = await makeCities('XX')
  await db.country.update({ where: { code: 'XX' }, data: { region: 'asia-pacific' } })
  const cities = []
  for (let n = 0; n < 60; n++) cities.push(await makeCity({ countryCode: 'WW' }))
  await introduceIsolated(NIGHT)
  for (const city of [...far, ...cities]) expect((await held(city)).ids).toHaveLength(3)
})
