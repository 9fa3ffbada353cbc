import { Logger, runOnce } from 'graphile-worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET } from '@/app/api/v1/cities/[slug]/route'
import { CityProfile } from '@/lib/api/answers'
import { db } from '@/lib/core/db'
import { saveText } from '@/lib/profiles/mutations/save-text'
import { updateProfile } from '@/lib/profiles/mutations/update-profile'
import { searchEngine } from '@/lib/search/engines'
import { searchEverything } from '@/lib/search/queries'
import { ensureIndexed } from '@/lib/search/rebuild'
import { SearchParams } from '@/lib/search/schema'
import { tasks } from '@/lib/worker/tasks'
import { makeCity, makeViewer } from '@/tests/support/people'

beforeAll(ensureIndexed)
afterAll(() => searchEngine().close())

const quiet = new Logger(() => () => {})

/** As the workers do after each change. */
function work() {
  return runOnce({
    connectionString: process.env.DATABASE_URL,
    taskList: tasks,
    logger: quiet,
    noHandleSignals: true,
  })
}

async function find(q: string) {
  const { data } = await searchEverything(SearchParams.parse({ q, type: ['city'] }))
  return data
}

async function makeDesk() {
  const city = await makeCity()
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city: city.id } }])
  return { city, viewer }
}

test('search finds what a city says, shows where, and forgets it when it is hidden', async () => {
  const { city, viewer } = await makeDesk()
  const filler = 'Nothing of note stands here. '.repeat(60)
  await saveText(viewer, {
    cityId: city.id,
    lang: 'en',
    version: 0,
    about: filler,
    offers: 'We run **[lighthouse](https://example.org) seminars** for keepers.',
  })
  await saveText(viewer, {
    cityId: city.id,
    lang: 'zh',
    version: 0,
    about: '我们的城市热爱终身学习。',
  })
  await work()

  const [hit] = await find('lighthouse seminar')
  expect(hit?.slug).toBe(city.slug)
  expect(hit?.excerpt?.filter(({ match }) => match).map(({ text }) => text)).toEqual([
    'lighthouse',
    expect.stringMatching(/^seminar/),
  ])
  expect(hit?.excerpt?.map(({ text }) => text).join('')).toBe(
    'We run lighthouse seminars for keepers.',
  )
  expect((await find('终身学习')).map(({ slug }) => slug)).toEqual([city.slug])
  expect((await find('keepers')).map(({ slug }) => slug)).toEqual([city.slug])

  await db.cityText.updateMany({ where: { cityId: city.id }, data: { hiddenAt: new Date() } })
  await updateProfile(viewer, { cityId: city.id, version: 1, website: 'https://example.org' })
  await work()
  expect(await find('lighthouse seminar')).toEqual([])
})

test('a name comes before a text that speaks of it, and two letters begin names alone', async () => {
  const { city, viewer } = await makeDesk()
  const named = await makeCity({ name: 'Quokkaville' })
  await db.$transaction((tx) =>
    tx.city.update({ where: { id: named.id }, data: { population: 9 } }),
  )
  await saveText(viewer, {
    cityId: city.id,
    lang: 'en',
    version: 0,
    about: 'We learn with Quokkaville. Quokkaville learns with us. Quokkaville!',
  })
  const other = await makeViewer([{ role: 'coordinator', scope: { city: named.id } }])
  await updateProfile(other, { cityId: named.id, version: 1, website: 'https://example.org' })
  await work()
  const order = (await find('quokkaville')).map(({ slug }) => slug)
  expect(order).toEqual([named.slug, city.slug])
  expect((await find('qu')).map(({ slug }) => slug)).toEqual([named.slug])
})

test('the API tells what a city says, and nothing that is hidden', async () => {
  const { city, viewer } = await makeDesk()
  await updateProfile(viewer, {
    cityId: city.id,
    version: 1,
    clusters: ['literacy'],
    workingLanguages: ['ga'],
    priorities: ['quality'],
  })
  await saveText(viewer, { cityId: city.id, lang: 'en', version: 0, about: 'We learn.' })
  await saveText(viewer, { cityId: city.id, lang: 'fr', version: 0, about: 'Nous apprenons.' })
  await db.cityText.updateMany({
    where: { cityId: city.id, lang: 'fr' },
    data: { hiddenAt: new Date() },
  })
  const picture = { alt: { en: 'A park' }, credit: 'x', width: 480, height: 320, widths: [480] }
  await db.picture.create({ data: { ...picture, cityId: city.id } })
  await db.picture.create({ data: { ...picture, cityId: city.id, hiddenAt: new Date() } })

  const request = new Request(`http://lyceum.example/api/v1/cities/${city.slug}`)
  const answer = await GET(request, { params: Promise.resolve({ slug: city.slug }) })
  const told = CityProfile.strict().parse(await answer.json())
  expect(told).toMatchObject({
    ...{ clusters: ['literacy'], workingLanguages: ['ga'], priorities: ['quality'] },
    texts: [{ lang: 'en', original: true, about: 'We learn.' }],
    pictures: [{ alt: { en: 'A park' }, files: [{ width: 480 }] }],
  })
  expect(JSON.stringify(told)).not.toContain(viewer.id)
})
