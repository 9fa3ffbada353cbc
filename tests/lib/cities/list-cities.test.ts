import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { getCity } from '@/lib/cities/queries/get-city'
import { listAllCities, listCities } from '@/lib/cities/queries/list-cities'
import { listCountries } from '@/lib/cities/queries/list-countries'
import { listNearestCities } from '@/lib/cities/queries/list-neighbours'
import { CITY_FACETS, CityFilters } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'

const view = (given: Partial<Record<keyof CityFilters, unknown>> = {}) => CityFilters.parse(given)
const list = (given: Parameters<typeof view>[0] = {}) => listCities(view(given), { locale: 'en' })

test('unless asked otherwise only members are listed, by name, a page at a time', async () => {
  const first = await list()
  expect(first.total).toBe(338)
  expect(first.data).toHaveLength(24)
  expect(first.data.map(({ slug }) => slug).slice(0, 2)).toEqual(['adrar-dz', 'afyonkarahisar-tr'])
  const second = await list({ page: 2 })
  expect(second.data[0]?.slug).not.toBe(first.data[0]?.slug)
  expect((await list({ page: 99 })).data).toEqual([])
  expect((await list({ status: ['uncertain'] })).total).toBe(28)
})

test('each count of each facet is what choosing that value gives, the other filters kept', async () => {
  await db.city.updateMany({
    where: { countryCode: 'IE' },
    data: { clusters: ['literacy', 'entrepreneurship'], workingLanguages: ['en', 'ga'] },
  })
  await db.city.update({ where: { slug: 'cork-ie' }, data: { openRequests: 2 } })
  const filters = { region: ['africa', 'europe-north-america'], block: ['culture'] }
  const { facets } = await list(filters)
  expect(Object.keys(facets.language).sort()).toEqual(['en', 'ga'])
  expect(facets.has).toEqual({ requests: 1 })
  for (const facet of CITY_FACETS) {
    for (const [value, count] of Object.entries(facets[facet])) {
      const chosen = await list({ ...filters, [facet]: [value], limit: 1 })
      expect([facet, value, chosen.total]).toEqual([facet, value, count])
    }
  }
})

test('names sort as a reader of the language expects', async () => {
  const dutch = (await listAllCities(view(), { locale: 'en' })).map(({ name }) => name)
  const place = dutch.findIndex((name) => name.includes('Hertogenbosch'))
  expect(dutch[place + 1]?.[0]).toBe('S')
  const turkish = await listCities(view({ country: ['TR'] }), { locale: 'fr' })
  const names = turkish.data.map(({ name }) => name)
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'fr')))
})

test('unknown years and sizes come last, whichever way the list runs', async () => {
  for (const sort of ['year', '-year'] as const) {
    const years = (await list({ sort, limit: 1000 })).data.map(({ joined }) => joined)
    const known = years.filter((year) => year !== null)
    expect(years.slice(known.length).every((year) => year === null)).toBe(true)
    expect(known).toEqual([...known].sort((a, b) => (sort === 'year' ? a - b : b - a)))
  }
  const last = (await list({ sort: '-population', limit: 1000 })).data.at(-1)
  expect(last?.population).toBeNull()
})

test('a box that crosses the antimeridian holds what lies on both sides of it', async () => {
  const east = await list({ bbox: [100, -60, 180, 60], limit: 1000 })
  const west = await list({ bbox: [-180, -60, -60, 60], limit: 1000 })
  const both = await list({ bbox: [100, -60, -60, 60], limit: 1000 })
  expect(both.total).toBe(east.total + west.total)
  const unwrapped = await list({ bbox: [100, -60, 300, 60], limit: 1000 })
  expect(unwrapped.total).toBe(both.total)
  expect((await list({ bbox: [-540, -90, 540, 90] })).total).toBe(338)
})

test('by distance the nearest comes first', async () => {
  const found = await list({ near: [51.9, -8.47], sort: 'distance', limit: 3 })
  expect(found.data.map(({ slug }) => slug)).toEqual(['cork-ie', 'limerick-ie', 'waterford-ie'])
})

test('ids from search keep their order and pass the filters', async () => {
  const cork = await getCity('cork-ie', 'en')
  const lima = (await list({ country: ['PE'] })).data[0]
  const ids = [lima?.id ?? '', cork?.id ?? '']
  const ranked = await listCities(view(), { locale: 'en', ids })
  expect(ranked.data.map(({ id }) => id)).toEqual(ids)
  const narrowed = await listCities(view({ country: ['IE'] }), { locale: 'en', ids })
  expect(narrowed.data.map(({ slug }) => slug)).toEqual(['cork-ie'])
  expect((await listCities(view(), { locale: 'en', ids: [] })).total).toBe(0)
})

test('a city is read in the language asked for; what is no slug is no city', async () => {
  expect((await getCity('beijing-cn', 'fr'))?.name).toBe('Pékin')
  expect((await getCity('kuno-ke', 'ar'))?.nameLang).toBeDefined()
  for (const slug of ['nowhere-xx', 'a\0b', "' or 1=1", '', '../etc']) {
    expect(await getCity(slug, 'en')).toBeNull()
  }
})

test('countries are in 85, with members in 76, and unconfirmed cities counted apart', async () => {
  const countries = await listCountries('en')
  expect(countries).toHaveLength(85)
  expect(countries.filter(({ members }) => members > 0)).toHaveLength(76)
  expect(countries.find(({ code }) => code === 'AM')).toMatchObject({ members: 0, uncertain: 4 })
  expect(countries.find(({ code }) => code === 'PS')?.name).toBe('State of Palestine')
})

test('neighbours are members, nearest first, and never the city itself', async () => {
  const cork = await getCity('cork-ie', 'en')
  if (!cork) throw new Error('Cork is missing')
  const nearest = await listNearestCities(cork, 'en', 3)
  expect(nearest.map(({ city }) => city.slug)).toEqual(['limerick-ie', 'waterford-ie', 'dublin-ie'])
  expect(nearest[0]?.km).toBeGreaterThan(70)
  expect(nearest[0]?.km).toBeLessThan(100)
})
