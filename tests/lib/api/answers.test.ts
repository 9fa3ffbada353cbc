import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { GET as getNothing } from '@/app/api/v1/[[...path]]/route'
import { GET as getCity } from '@/app/api/v1/cities/[slug]/route'
import { GET as listCities } from '@/app/api/v1/cities/route'
import { GET as exportCsv } from '@/app/api/v1/cities.csv/route'
import { GET as exportGeoJson } from '@/app/api/v1/cities.geojson/route'
import { GET as listCountries } from '@/app/api/v1/countries/route'
import { CityCollection, CityList, CityProfile, CountryList, Problem } from '@/lib/api/answers'
import { db } from '@/lib/core/db'

type Get = typeof getCity

function ask(get: Get, query = '', params: Record<string, string> = {}, headers = {}) {
  const request = new Request(`http://lyceum.example/api/v1/cities${query}`, { headers })
  return get(request, { params: Promise.resolve(params) })
}

test('a list of cities is what the document says, and counts every member', async () => {
  const response = await ask(listCities, '?limit=2')
  const list = CityList.strict().parse(await response.json())
  expect(list.total).toBe(338)
  expect(list.data).toHaveLength(2)
  expect(list.pages).toBe(169)
  expect(Object.keys(list.facets.country ?? {}).length).toBeGreaterThanOrEqual(75)
  expect(list.facets.status).toMatchObject({ member: 338, uncertain: 28 })
  expect(response.headers.get('link')).toContain('rel="next"')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})

test('filters narrow, and names come in the language asked for', async () => {
  const list = CityList.parse(await (await ask(listCities, '?country=ie&lang=fr')).json())
  expect(list.data.every(({ country, region }) => country === 'IE' && region)).toBe(true)
  expect(list.data[0]?.href).toMatch(/^\/fr\/cities\//)
  expect(list.data[0]?.countryName).toBe('Irlande')
})

test('cities that look for partners are a filter of lists and exports, and are counted', async () => {
  await db.city.update({ where: { slug: 'cork-ie' }, data: { openRequests: 1 } })
  const list = CityList.parse(await (await ask(listCities, '?has=requests')).json())
  expect(list.data.map(({ slug }) => slug)).toEqual(['cork-ie'])
  const all = CityList.parse(await (await ask(listCities, '?limit=1')).json())
  expect(all.facets.has).toEqual({ requests: 1 })
  const { features } = CityCollection.parse(
    await (await ask(exportGeoJson, '?has=requests')).json(),
  )
  expect(features.map(({ id }) => id)).toEqual(['cork-ie'])
  const { errors = [] } = Problem.parse(await (await ask(listCities, '?has=riches')).json())
  expect(errors).toMatchObject([{ parameter: 'has', detail: expect.stringContaining('requests') }])
})

test('a city carries its practices and where its facts came from', async () => {
  const city = CityProfile.strict().parse(
    await (await ask(getCity, '', { slug: 'cork-ie' })).json(),
  )
  expect(city).toMatchObject({ slug: 'cork-ie', type: 'city', country: 'IE', status: 'member' })
  expect(city.facts.length).toBeGreaterThan(0)
  expect(city.practices.length).toBeGreaterThan(0)
})

test('an unknown city or address is a problem with status 404', async () => {
  for (const response of [
    await ask(getCity, '', { slug: 'atlantis-xx' }),
    await ask(getCity, '', { slug: '\0' }),
    await getNothing(new Request('http://lyceum.example/api/v1/towns')),
  ]) {
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(Problem.parse(await response.json()).code).toBe('not_found')
  }
})

test('a parameter that makes no sense is named, with what it accepts', async () => {
  const response = await ask(listCities, '?year=abc&limit=-1&bbox=1,2&region=africa')
  expect(response.status).toBe(400)
  const { errors = [] } = Problem.parse(await response.json())
  expect(errors.map(({ parameter }) => parameter).sort()).toEqual(['bbox', 'limit', 'year'])
  expect(errors.find(({ parameter }) => parameter === 'bbox')?.detail).toContain('west, south')
})

test.each([listCities, exportCsv, exportGeoJson])(
  'strange text in q is an ordinary answer',
  async (get) => {
    for (const q of ['%00', "' or 1=1 --", '<script>', '%ff', 'x'.repeat(10_000)])
      expect((await ask(get, `?q=${q}`)).status).toBe(200)
  },
)

test('GeoJSON holds all members, longitude first', async () => {
  const response = await ask(exportGeoJson)
  expect(response.headers.get('content-type')).toContain('application/geo+json')
  const { features, bbox } = CityCollection.strict().parse(await response.json())
  expect(features).toHaveLength(338)
  expect(bbox).toBeUndefined()
  const cork = features.find(({ id }) => id === 'cork-ie')
  const [lon, lat] = cork?.geometry.coordinates ?? []
  expect(lon).toBeCloseTo(-8.5, 0)
  expect(lat).toBeCloseTo(51.9, 0)
})

test('a box across the antimeridian is told as RFC 7946 has it', async () => {
  const { bbox, features } = CityCollection.parse(
    await (await ask(exportGeoJson, '?bbox=100,-50,200,60')).json(),
  )
  expect(bbox).toEqual([100, -50, -160, 60])
  expect(features.length).toBeGreaterThan(50)
  expect(features.every(({ geometry }) => (geometry.coordinates[0] ?? 0) >= 100)).toBe(true)
})

test('CSV holds all members under the names of the reference', async () => {
  const response = await ask(exportCsv)
  expect(response.headers.get('content-type')).toContain('text/csv')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const lines = bytes.toString().slice(1).trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^slug,type,name,/)
  expect(lines).toHaveLength(339)
})

test('an export takes a limit, and the filters', async () => {
  const { features } = CityCollection.parse(
    await (await ask(exportGeoJson, '?country=KR&limit=3')).json(),
  )
  expect(features.map(({ properties }) => properties.country)).toEqual(['KR', 'KR', 'KR'])
})

test('countries are those with members unless others are asked for', async () => {
  const members = CountryList.strict().parse(await (await ask(listCountries)).json())
  expect(members.total).toBeGreaterThanOrEqual(75)
  expect(members.data.every((country) => country.members > 0)).toBe(true)
  const all = CountryList.parse(await (await ask(listCountries, '?status=member,uncertain')).json())
  expect(all.total).toBe(85)
  const african = CountryList.parse(await (await ask(listCountries, '?region=africa')).json())
  expect(african.total).toBe(members.facets.region.africa)
})

test('an unchanged answer is not sent twice', async () => {
  const etag = (await ask(listCountries)).headers.get('etag') ?? ''
  const again = await ask(listCountries, '', {}, { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})
