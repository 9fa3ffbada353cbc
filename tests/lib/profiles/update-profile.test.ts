import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { updateProfileAction } from '@/lib/profiles/actions'
import { updateProfile } from '@/lib/profiles/mutations/update-profile'
import { getDeskCity } from '@/lib/profiles/queries/desk-city'
import { getProfile } from '@/lib/profiles/queries/get-profile'
import { send, signInAs } from '@/tests/support/browser'
import { makeCity, makeViewer } from '@/tests/support/people'

async function coordinatorOf(cityId: string) {
  return makeViewer([{ role: 'coordinator', scope: { city: cityId } }])
}

function changesOf(cityId: string) {
  return db.change.findMany({ where: { cityId }, orderBy: { id: 'asc' } })
}

test('a coordinator states facts, and their source and the change are recorded', async () => {
  const city = await makeCity()
  const viewer = await coordinatorOf(city.id)
  await db.cityFact.create({
    data: { cityId: city.id, field: 'population', source: 'GeoNames', basis: 'data' },
  })
  await updateProfile(viewer, {
    cityId: city.id,
    version: 1,
    website: 'https://city.example.org',
    population: '215,000',
    populationYear: '2022',
    populationSource: 'Census',
    priorities: ['culture'],
    prioritySdgs: ['4'],
    clusters: ['literacy'],
    workingLanguages: ['ga', 'en', 'ga'],
  })
  expect(await getProfile(viewer, city.id)).toMatchObject({
    version: 2,
    website: 'https://city.example.org',
    population: 215_000,
    populationYear: 2022,
    populationSource: 'Census',
    priorities: ['culture'],
    prioritySdgs: [4],
    clusters: ['literacy'],
    workingLanguages: ['ga', 'en'],
  })
  expect(await db.cityFact.findMany({ where: { cityId: city.id } })).toEqual([
    expect.objectContaining({
      field: 'population',
      source: 'Census',
      basis: 'city',
      year: 2022,
    }),
  ])
  const [change] = await changesOf(city.id)
  expect(change).toMatchObject({ actorId: viewer.id, subject: 'city', verb: 'updated' })
  expect(change?.fields).toMatchObject({ population: { from: null, to: 215_000 } })
})

test('a coordinator of another city, a contributor and the secretariat cannot, and nothing is recorded', async () => {
  const city = await makeCity()
  const other = await makeCity()
  const viewers = [
    await coordinatorOf(other.id),
    await makeViewer([{ role: 'contributor', scope: { city: city.id } }]),
    await makeViewer([{ role: 'secretariat', scope: 'network' }]),
  ]
  for (const viewer of viewers) {
    await signInAs(viewer.sessionId)
    const answer = await send(updateProfileAction, {
      cityId: city.id,
      version: '1',
      website: 'https://example.org',
    })
    expect(answer).toMatchObject({ status: 'refused', code: 'forbidden' })
  }
  expect(await changesOf(city.id)).toEqual([])
  expect(await db.city.findUnique({ where: { id: city.id } })).toMatchObject({ website: null })
})

test('of two people who edit at once the second sees both versions, and then decides', async () => {
  const city = await makeCity()
  const [first, second] = [await coordinatorOf(city.id), await coordinatorOf(city.id)]
  const fields = { cityId: city.id, version: '1' }
  await signInAs(first.sessionId)
  const saved = await send(updateProfileAction, { ...fields, website: 'https://one.example.org' })
  expect(saved).toMatchObject({ status: 'done', notice: `The profile of ${city.name} is saved.` })

  await signInAs(second.sessionId)
  const website = 'https://two.example.org'
  const refused = await send(updateProfileAction, { ...fields, website })
  expect(refused).toMatchObject({
    status: 'refused',
    code: 'conflict',
    current: { website: 'https://one.example.org', version: 2 },
    values: { website },
  })
  const again = await send(updateProfileAction, { ...fields, version: '2', website })
  expect(again.status).toBe('done')
  expect((await getProfile(first, city.id)).website).toBe(website)
})

test('two who save in the same moment: one is stored, the other told', async () => {
  const city = await makeCity()
  const viewers = await Promise.all([1, 2, 3, 4].map(() => coordinatorOf(city.id)))
  const outcomes = await Promise.allSettled(
    viewers.map((viewer, index) =>
      updateProfile(viewer, {
        cityId: city.id,
        version: 1,
        website: `https://${index}.example.org`,
      }),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await changesOf(city.id)).toHaveLength(1)
  expect((await db.city.findUnique({ where: { id: city.id } }))?.profileVersion).toBe(2)
})

test('a form that is sent twice has one effect', async () => {
  const city = await makeCity()
  const viewer = await coordinatorOf(city.id)
  const input = { cityId: city.id, version: 1, website: 'https://city.example.org' }
  await updateProfile(viewer, input)
  await updateProfile(viewer, input)
  expect(await changesOf(city.id)).toHaveLength(1)
})

test('each field that is wrong says why', async () => {
  const city = await makeCity()
  const viewer = await coordinatorOf(city.id)
  await signInAs(viewer.sessionId)
  const answer = await send(updateProfileAction, {
    cityId: city.id,
    version: '1',
    website: 'javascript:alert(1)',
    population: 'many',
    populationYear: '1066',
    localName: 'Corcaigh',
    priorities: ['nonsense'],
  })
  const fields = answer.status === 'refused' ? answer.fields : {}
  expect(Object.keys(fields).sort()).toEqual([
    'population',
    'populationYear',
    'priorities.0',
    'website',
  ])
  expect(fields.website).toContain('https://example.org')
  const unsourced = await send(updateProfileAction, {
    cityId: city.id,
    version: '1',
    population: '1000',
  })
  expect(unsourced).toMatchObject({
    fields: { populationSource: 'Say where this figure comes from.' },
  })
  const unnamed = await send(updateProfileAction, {
    cityId: city.id,
    version: '1',
    localName: 'Corcaigh',
  })
  expect(unnamed).toMatchObject({ fields: { localLang: expect.stringContaining('language') } })
})

test('the desk opens for the cities one works for, and no others', async () => {
  const [one, two, other] = [await makeCity(), await makeCity(), await makeCity()]
  const viewer = await makeViewer([
    { role: 'contributor', scope: { city: one.id } },
    { role: 'coordinator', scope: { city: two.id } },
  ])
  const first = await getDeskCity(viewer, undefined, 'en')
  expect(first?.cities.map(({ slug }) => slug).sort()).toEqual([one.slug, two.slug].sort())
  expect(await getDeskCity(viewer, one.slug, 'en')).toMatchObject({ id: one.id, mayEdit: false })
  expect(await getDeskCity(viewer, two.slug, 'en')).toMatchObject({ id: two.id, mayEdit: true })
  expect(await getDeskCity(viewer, other.slug, 'en')).toBeNull()
  expect(await getDeskCity(await makeViewer(), undefined, 'en')).toBeNull()
  await expect(getProfile(viewer, other.id)).rejects.toMatchObject({ code: 'forbidden' })
})
