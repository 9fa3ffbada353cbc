import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { preconditionsFor } from '@/lib/practices/fit'
import { saveMeans } from '@/lib/practices/mutations/save-means'
import { getMeans } from '@/lib/practices/queries/get-means'
import { Needs } from '@/lib/practices/schema'
import { makeCity, makeViewer } from '@/tests/support/people'

const NEEDS = Needs.parse({
  ...{ populationMin: 50_000, populationMax: 200_000, budget: '50k-250k', staff: 1.5 },
  ...{ powers: ['schools'], partners: ['libraries', 'employers'], infrastructure: [] },
})

test('each precondition is met, unmet, or unknown because the city has not said', () => {
  const said = {
    ...{ budget: '10k-50k', staff: 2, powers: [] },
    ...{ partners: ['libraries'], infrastructure: [] },
  }
  const told = preconditionsFor(NEEDS, { population: 60_000, said })
  expect(told.map(({ about, fit }) => [about, fit])).toEqual([
    ['population', 'met'],
    ['budget', 'unmet'],
    ['staff', 'met'],
    // A list that was left empty says nothing.
    ['powers', 'unknown'],
    ['partners', 'met'],
    ['partners', 'unmet'],
  ])
})

test('of a city that said nothing, all is unknown, and nothing is asked where nothing is needed', () => {
  const told = preconditionsFor(NEEDS, { population: null, said: null })
  expect(new Set(told.map(({ fit }) => fit))).toEqual(new Set(['unknown']))
  expect(preconditionsFor(Needs.parse({}), { population: 1, said: null })).toEqual([])
})

test('a coordinator says what the city has; a contributor and another city cannot', async () => {
  const { id: cityId } = await makeCity()
  const coordinator = await makeViewer([{ role: 'coordinator', scope: { city: cityId } }])
  const contributor = await makeViewer([{ role: 'contributor', scope: { city: cityId } }])
  const means = { cityId, version: 0, budget: '10k-50k', staff: '2,5', powers: ['schools'] }
  await saveMeans(coordinator, means)
  expect(await getMeans(cityId)).toMatchObject({ budget: '10k-50k', staff: 2.5, version: 1 })
  await expect(saveMeans(contributor, { ...means, version: 1 })).rejects.toMatchObject({
    code: 'forbidden',
  })
  // Somebody saved since the form was opened.
  const stale = saveMeans(coordinator, { ...means, staff: '3' })
  await expect(stale).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { staff: 2.5 } },
  })
  expect(await db.change.count({ where: { subject: 'city-means', subjectId: cityId } })).toBe(1)
})
