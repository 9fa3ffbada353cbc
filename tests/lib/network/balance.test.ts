import { expect, test } from 'vitest'
import type { Region } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { getBalance } from '@/lib/network/queries/balance'
import { makeAdaptation, makePartnership } from '@/tests/lib/matching/support/ties'
import { makePracticeOf } from '@/tests/lib/trail/support/trails'
import { makeCity } from '@/tests/support/people'

/** Countries that exist nowhere, one of each region that the tests fill. */
const COUNTRIES = {
  ...{ africa: 'XA', 'arab-states': 'XB', 'asia-pacific': 'XC' },
  'europe-north-america': 'XD',
} as const

async function cityIn(region: keyof typeof COUNTRIES) {
  const city = await makeCity({ countryCode: COUNTRIES[region] })
  await db.country.update({ where: { code: COUNTRIES[region] }, data: { region } })
  return city
}

test('two cities are one tie however much is public between them, and ties are told by regions', async () => {
  const [near, far] = [await cityIn('africa'), await cityIn('arab-states')]
  const [other, silent] = [await cityIn('africa'), await cityIn('asia-pacific')]
  await makePartnership(near, far)
  await makePartnership(far, near)
  await makeAdaptation(near, far)
  await makeAdaptation(far, near)
  await makeAdaptation(far, near)
  await makePartnership(near, other)
  // Nothing of this is public between two cities.
  await makePartnership(far, silent, { publishedAt: null })
  await makePartnership(other, silent, { hiddenAt: new Date() })
  await makeAdaptation(near, silent, { hiddenAt: new Date() })
  await makeAdaptation(silent, silent)
  await adaptHidden(other, silent)
  const { ties, total, across } = await getBalance()
  const sorted = [...ties].sort((a, b) => a.other.localeCompare(b.other))
  expect(sorted).toEqual([
    { one: 'africa', other: 'africa', count: 1 },
    { one: 'africa', other: 'arab-states', count: 1 },
  ])
  expect({ total, across }).toEqual({ total: 2, across: 1 })
})

/** A practice that a moderator hid ties nobody. */
async function adaptHidden(from: { id: string }, by: { id: string }) {
  const city = await db.city.findUniqueOrThrow({ where: { id: from.id } })
  const practice = await makePracticeOf({ city }, { hiddenAt: new Date() })
  const said = { year: 2022, language: 'en', changes: 'Smaller.', result: 'works' } as const
  await db.adaptation.create({ data: { ...said, originId: practice.id, cityId: by.id } })
}

test('fewer than five cities without ties are not counted out, none and five are', async () => {
  const region = 'europe-north-america'
  await makePartnership(await cityIn(region), await cityIn(region))
  const told = async (of: Region = region) =>
    (await getBalance()).isolated.find((each) => each.region === of)
  expect(await told()).toEqual({ region, members: 2, count: 0 })
  for (let members = 3; members < 7; members++) {
    await cityIn(region)
    expect(await told()).toEqual({ region, members, count: null })
  }
  // Who left the network, or may never have been in it, is not left out of the exchange.
  for (const status of ['left', 'uncertain', 'inactive'] as const) {
    const { id } = await cityIn(region)
    await db.city.update({ where: { id }, data: { status } })
  }
  expect(await told()).toEqual({ region, members: 6, count: null })
  await cityIn(region)
  expect(await told()).toEqual({ region, members: 7, count: 5 })
  expect(await told('latin-america-caribbean')).toBeUndefined()
})
