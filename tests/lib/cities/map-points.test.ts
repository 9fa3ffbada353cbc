import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { GET } from '@/app/api/map/route'
import { unpackPlace, unpackPoint } from '@/lib/cities/client/map-answer'
import { colourOf, MAP_COLOURS, readMapColour } from '@/lib/cities/client/map-colours'
import { listMapClusters, listMapPoints } from '@/lib/cities/map-points'
import { CityFilters } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'

const filters = (given: Partial<CityFilters> = {}) => CityFilters.parse(given)
const europe = { region: ['europe-north-america' as const] }

test('the map has every member once, with the names of its language', async () => {
  const { total, points, countries } = await listMapPoints(filters(), { locale: 'fr' })
  const cities = (points ?? []).map(unpackPoint)
  expect(total).toBe(await db.city.count({ where: { status: 'member' } }))
  expect(new Set(cities.map(({ slug }) => slug)).size).toBe(total)
  expect(cities.find(({ slug }) => slug === 'beijing-cn')).toMatchObject({
    name: 'Pékin',
    lang: 'fr',
    country: 'CN',
    region: 'asia-pacific',
  })
  expect(countries.CN).toBe('Chine')
})

test('the filters of the page are those of the map, and the block asked for comes first', async () => {
  const { points } = await listMapPoints(filters({ ...europe, block: ['culture'] }), {
    locale: 'en',
  })
  const cities = (points ?? []).map(unpackPoint)
  expect(cities.length).toBeGreaterThan(5)
  expect(new Set(cities.map(({ region }) => region))).toEqual(new Set(['europe-north-america']))
  expect(new Set(cities.map((city) => colourOf(city, 'block')))).toEqual(new Set(['culture']))
})

test('cities that look for partners are on the map of that view, alone', async () => {
  await db.city.update({ where: { slug: 'cork-ie' }, data: { openRequests: 1 } })
  const { total, points } = await (await ask('has=requests')).json()
  expect(total).toBe(1)
  expect(unpackPoint(points[0]).slug).toBe('cork-ie')
  expect((await ask('has=riches')).status).toBe(400)
})

test('what search found narrows the map down; nothing found is an empty map', async () => {
  const cork = await db.city.findUniqueOrThrow({ where: { slug: 'cork-ie' } })
  const { total, bounds } = await listMapPoints(filters(), { locale: 'en', ids: [cork.id] })
  expect([total, bounds?.map(Math.round)]).toEqual([1, [-8, 52, -8, 52]])
  expect(await listMapPoints(filters(), { locale: 'en', ids: [] })).toMatchObject({
    total: 0,
    bounds: null,
    points: [],
  })
})

test('clusters of the server hold the same cities', async () => {
  for (const colour of MAP_COLOURS) {
    const { places } = await listMapClusters(filters(), {
      locale: 'en',
      colour,
      view: [-180, -85, 180, 85],
      zoom: 2,
    })
    const counts = places.map(unpackPlace).map(({ count }) => count)
    expect(counts.reduce((a, b) => a + b, 0)).toBe(
      await db.city.count({ where: { status: 'member' } }),
    )
  }
})

test('a change is on the map of clusters within a second or two', async () => {
  const view = { locale: 'en', colour: 'block', view: [-30, 30, 40, 70], zoom: 12 } as const
  const names = async () =>
    (await listMapClusters(filters(europe), { ...view, view: [...view.view] })).places
      .map(unpackPlace)
      .flatMap((place) => ('point' in place ? place.point.slug : []))
  expect(await names()).toContain('cork-ie')
  await db.city.update({ where: { slug: 'cork-ie' }, data: { status: 'left' } })
  await expect.poll(names, { timeout: 5000 }).not.toContain('cork-ie')
})

test('the route answers cities, or clusters of a part of the world, with a tag to ask again by', async () => {
  const all = await ask('region=africa&locale=ar')
  expect(all.status).toBe(200)
  const { total, points } = await all.json()
  expect(points).toHaveLength(total)
  const again = await ask('region=africa&locale=ar', {
    'if-none-match': all.headers.get('etag') ?? '',
  })
  expect(again.status).toBe(304)

  const part = await (await ask('view=140,-50,-170,60&zoom=3&colour=region')).json()
  expect(part.places.length).toBeGreaterThan(0)
  expect(Object.keys(part)).toEqual(['countries', 'places'])
})

test.each(['zoom=abc', 'view=1,2,3', 'view=0,0,999,10', 'colour=mood', 'locale=xx', 'year=abc'])(
  '%s is refused by name',
  async (query) => {
    const response = await ask(query)
    expect(response.status).toBe(400)
    expect((await response.json()).errors[0].parameter).toBe(query.split('=')[0])
  },
)

test('hostile text in the query is an ordinary answer', async () => {
  for (const q of ['x'.repeat(10_000), '%00', '%ff', '\';drop table "City"', '<script>']) {
    expect((await ask(`q=${q}`)).status).toBe(200)
  }
})

test.each([
  ['year', 'year'],
  ['mood', 'block'],
  [undefined, 'block'],
])('?colour=%s colours by %s', (given, colour) => {
  expect(readMapColour(given)).toBe(colour)
})

test.each([
  ['region', 'africa'],
  ['block', 'none'],
  ['year', '1'],
  ['award', 'again'],
] as const)('coloured by %s this city is %s', (colour, value) => {
  expect(colourOf({ region: 'africa', blocks: [], joined: 2019, awards: 2 }, colour)).toBe(value)
})

test('what is not known has no colour', () => {
  const city = { region: 'africa', blocks: [], joined: null, awards: 0 } as const
  expect(colourOf({ ...city, blocks: [] }, 'year')).toBe('none')
  expect(colourOf({ ...city, blocks: [] }, 'award')).toBe('none')
})

async function ask(query: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost/api/map?${query}`, { headers })
  return GET(request, { params: Promise.resolve({}) })
}
