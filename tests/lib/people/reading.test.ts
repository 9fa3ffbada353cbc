import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { presentYourself } from '@/lib/people/mutations/present-yourself'
import { getCityPeople } from '@/lib/people/queries/get-city-people'
import { getCommission, listPools } from '@/lib/people/queries/get-commission'
import { getOverview } from '@/lib/people/queries/get-overview'
import { getPerson } from '@/lib/people/queries/get-person'
import { listPeople } from '@/lib/people/queries/list-people'
import { listUnclaimed } from '@/lib/people/queries/list-unclaimed'
import { makeCity, makeUser, makeViewer } from '@/tests/support/people'
import { changesOf } from './support/invitations'

test('a city’s page names those who want to be named, and no address', async () => {
  const { id: cityId } = await makeCity()
  const scope = { city: cityId }
  const viewer = await makeViewer([{ role: 'coordinator', scope }])
  await makeUser([{ role: 'contributor', scope }])
  expect(await getCityPeople(cityId)).toEqual({ hasCoordinator: true, contacts: [] })
  await presentYourself(viewer, { cityId, title: 'Head of office', contact: 'on' })
  await presentYourself(viewer, { cityId, title: 'Head of office', contact: 'on' })
  const people = await getCityPeople(cityId)
  expect(people.contacts).toMatchObject([{ name: viewer.name, title: 'Head of office' }])
  expect(JSON.stringify(people)).not.toContain('@')
  expect(await changesOf({ subject: 'grant', cityId })).toMatchObject([
    { verb: 'presented', fields: { contact: { from: false, to: true } } },
  ])
})

test('whoever has no role in a city is not named there', async () => {
  const { id: cityId } = await makeCity()
  await expect(
    presentYourself(await makeViewer(), { cityId, title: 'Mayor', contact: 'on' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  expect(await getCityPeople(cityId)).toEqual({ hasCoordinator: false, contacts: [] })
})

test('people are found by a part of their name or a whole address, which is not shown', async () => {
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const person = await makeUser([], { name: 'Zzyzx Quux' })
  for (const q of ['zyzx', String(person.email).toUpperCase()]) {
    const { people } = await listPeople(viewer, { q }, 'en')
    expect(people.map(({ id }) => id)).toEqual([person.id])
    expect(JSON.stringify(people)).not.toContain('@')
  }
  const part = String(person.email).slice(0, 12)
  expect((await listPeople(viewer, { q: part }, 'en')).people).toEqual([])
  expect((await listPeople(viewer, { q: '\0', page: 'x' }, 'en')).page).toBe(1)
})

test('a person’s page tells roles and history', async () => {
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const { id: cityId, name: place } = await makeCity()
  const person = await makeViewer([{ role: 'coordinator', scope: { city: cityId } }])
  await presentYourself(person, { cityId, title: 'Office' })
  expect(await getPerson(viewer, person.id, 'en')).toMatchObject({
    roles: [{ role: 'coordinator', place, isLast: true }],
    history: [{ event: 'grant-presented', actor: person.name, place }],
  })
  expect(await getPerson(viewer, 'no id', 'en')).toBeNull()
  await expect(getPerson(person, viewer.id, 'en')).rejects.toMatchObject({ code: 'forbidden' })
})

test('the overview counts what waits', async () => {
  const viewer = await makeViewer([{ role: 'secretariat', scope: 'network' }])
  const before = await getOverview(viewer)
  const { id: cityId } = await makeCity()
  const { id: userId } = await makeUser()
  await db.claim.create({ data: { cityId, userId, title: 'Office', evidence: 'A letter.' } })
  const after = await getOverview(viewer)
  expect(after.claims - before.claims).toBe(1)
  expect(after.unclaimed - before.unclaimed).toBe(1)
  const { cities } = await listUnclaimed(viewer, 1, 'en')
  expect(cities.find(({ id }) => id === cityId)).toMatchObject({ claims: 1, invitations: 0 })
  await expect(getOverview(await makeViewer())).rejects.toMatchObject({ code: 'forbidden' })
})

test('an officer sees their country, who speaks for its cities, and no other country', async () => {
  const { id: cityId } = await makeCity({ countryCode: 'QA' })
  await makeUser([{ role: 'coordinator', scope: { city: cityId } }], { name: 'Speaker' })
  const viewer = await makeViewer([{ role: 'officer', scope: { country: 'QA' } }])
  expect(await getCommission(viewer, undefined, 'en')).toMatchObject({
    code: 'QA',
    cities: [{ id: cityId, coordinators: [{ name: 'Speaker' }] }],
  })
  expect(await getCommission(viewer, 'ZZ', 'en')).toBeNull()
  const weak = { ...viewer, strong: false }
  await expect(getCommission(weak, 'QA', 'en')).rejects.toMatchObject({
    details: { remedy: 'second-factor' },
  })
})

test('a reviewer sees the countries whose pool they are in', async () => {
  await makeCity({ countryCode: 'QB' })
  const viewer = await makeViewer([{ role: 'reviewer', scope: { country: 'QB' } }])
  expect(await listPools(viewer, 'en')).toEqual([{ code: 'QB', name: 'Country QB' }])
})
