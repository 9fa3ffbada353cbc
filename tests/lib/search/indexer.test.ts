import { Logger, runOnce } from 'graphile-worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'
import { INDEXES, type SearchEngine } from '@/lib/search/engine'
import { searchEngine } from '@/lib/search/engines'
import { searchTasks } from '@/lib/search/indexer'
import { findCities } from '@/lib/search/queries'
import { ensureIndexed, rebuildAll } from '@/lib/search/rebuild'

const shared = globalThis as typeof globalThis & { lyceumSearch?: SearchEngine }

beforeAll(ensureIndexed)
afterAll(() => searchEngine().close())

test('a city is found once its message was handled, by its new name after a change, and no more once it is gone', async () => {
  const id = await makeCity('Innsbruck')
  expect(await find('innsbruck')).toEqual([])
  await work()
  expect(await find('insbruck')).toEqual([id])

  await change(id, 'Zillertal')
  await work()
  expect(await find('innsbruck')).toEqual([])
  expect(await find('zillertal')).toEqual([id])

  await db.$transaction(async (tx) => {
    await tx.city.delete({ where: { id } })
    await enqueue(tx, 'index.city', id)
  })
  await work()
  expect(await find('zillertal')).toEqual([])
})

test('a country that is renamed is found by its new name, and so are its cities', async () => {
  const id = await makeCity('Bregenz')
  await work()
  await db.$transaction(async (tx) => {
    const names = { en: 'Ruritania', fr: 'Ruritanie' }
    await tx.country.update({ where: { code: 'AT' }, data: { names } })
    await enqueue(tx, 'index.country', 'AT')
  })
  await work()
  expect(await find('bregenz ruritanie')).toContain(id)
  const countries = await searchEngine().search({ index: 'places', q: 'ruritania' })
  expect(countries.hits[0]?.id).toBe('country-AT')
})

test('while the engine is down messages are kept with what went wrong, and handled when it is back', async () => {
  const id = await makeCity('Dornbirn')
  const engine = searchEngine()
  const down = () => Promise.reject(new Error('The engine is down'))
  shared.lyceumSearch = { ...engine, upsert: down, remove: down, search: down }
  await work()
  const kept = await db.$queryRaw<{ last_error: string; attempts: number }[]>`
    select last_error, attempts from graphile_worker.jobs where key = ${`index.city:${id}`}`
  expect(kept).toEqual([{ last_error: expect.stringContaining('down'), attempts: 1 }])

  shared.lyceumSearch = engine
  await db.$executeRaw`update graphile_worker._private_jobs set run_at = now()`
  await work()
  expect(await find('dornbirn')).toEqual([id])
})

test('nothing that changes while an index is built anew is lost or comes back', async () => {
  const ids: string[] = []
  for (let n = 0; n < 30; n++) ids.push(await makeCity(`Village ${letters(n)}`))
  const [gone = '', ...stay] = ids
  let building = true
  const rebuilt = rebuildAll(() => {}).finally(() => {
    building = false
  })
  await db.$transaction(async (tx) => {
    await tx.city.delete({ where: { id: gone } })
    await enqueue(tx, 'index.city', gone)
  })
  for (const [n, id] of stay.entries()) await change(id, `Hamlet ${letters(n)}`)
  do await work()
  while (building)
  await rebuilt
  await work()
  expect((await find('hamlet', 100)).sort()).toEqual(stay.sort())
  expect(await find('village', 100)).toEqual([])
})

test('an index of another version is built anew at start, a current one is left alone', async () => {
  await db.$executeRaw`update search.state set version = ${INDEXES.places.version - 1}`
  await Promise.all([ensureIndexed(), ensureIndexed()])
  expect(await searchEngine().version('places')).toBe(INDEXES.places.version)
  const built = () => db.$queryRaw<{ built: Date }[]>`select built from search.state`
  const before = await built()
  await ensureIndexed()
  expect(await built()).toEqual(before)
  expect(await find('dornbirn')).toHaveLength(1)
})

async function makeCity(name: string) {
  return db.$transaction(async (tx) => {
    await tx.country.upsert({
      where: { code: 'AT' },
      create: {
        code: 'AT',
        iso3: 'AUT',
        region: 'europe-north-america',
        names: { en: 'Austria', fr: 'Autriche' },
        namesSource: 'a test',
        aliases: [],
      },
      update: {},
    })
    const { id } = await tx.city.create({
      data: {
        slug: `${name.toLowerCase().replaceAll(' ', '-')}-at`,
        countryCode: 'AT',
        kind: 'city',
        status: 'member',
        name,
        officialName: name,
        names: { en: name },
        aliases: [],
        lat: 47,
        lon: 11,
        timezone: 'Europe/Vienna',
        awards: [],
        blocks: [],
        sdgs: [],
      },
      select: { id: true },
    })
    await enqueue(tx, 'index.city', id)
    return id
  })
}

async function change(id: string, name: string) {
  await db.$transaction(async (tx) => {
    await tx.city.update({ where: { id }, data: { name, officialName: name, names: { en: name } } })
    await enqueue(tx, 'index.city', id)
  })
}

/** Handles what is due, as the workers do. */
async function work() {
  await runOnce({
    connectionString: process.env.DATABASE_URL,
    taskList: searchTasks,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })
}

/** No digits: two numbers would be each other's typing errors. */
function letters(n: number) {
  return `${String.fromCharCode(97 + Math.floor(n / 6)).repeat(3)}${String.fromCharCode(110 + (n % 6)).repeat(3)}`
}

async function find(q: string, limit = 10) {
  return findCities({ q, locale: 'en', limit })
}
