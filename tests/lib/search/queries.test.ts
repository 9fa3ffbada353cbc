import '@/tests/support/seeded-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as suggestRoute } from '@/app/api/suggest/route'
import { GET as searchRoute } from '@/app/api/v1/search/route'
import { cityDocuments } from '@/lib/search/documents'
import type { SearchEngine } from '@/lib/search/engine'
import { patient, searchEngine } from '@/lib/search/engines'
import { findCities, searchEverything } from '@/lib/search/queries'
import { ensureIndexed } from '@/lib/search/rebuild'
import { SearchParams, SearchResults, Suggestions } from '@/lib/search/schema'
import { makeQuerySet } from '@/tests/bench/search/query-set'

const shared = globalThis as typeof globalThis & { lyceumSearch?: SearchEngine }

beforeAll(ensureIndexed)
afterAll(() => searchEngine().close())

const ask = (query: string) =>
  searchRoute(new Request(`http://localhost/api/v1/search?${query}`), {
    params: Promise.resolve({}),
  })
const askFor = async (query: string) => SearchResults.parse(await (await ask(query)).json())

test.each([
  ['medelin', 'medellin-co'],
  ['Medellín', 'medellin-co'],
  ['camaradelobos', 'camara-de-lobos-pt'],
  ['Pékin', 'beijing-cn'],
  ['北京', 'beijing-cn'],
  ['Пекин', 'beijing-cn'],
  ['بكين', 'beijing-cn'],
  ['corck', 'cork-ie'],
  ['Camara de lobos', 'camara-de-lobos-pt'],
  ['Abertawe', 'swansea-gb'],
  ['Corcaigh', 'cork-ie'],
  ['seo-gu gwangju', 'seo-gu-gwangju-kr'],
  ['cork irlande', 'cork-ie'],
  ['corkireland', 'cork-ie'],
  ['medlel', 'medellin-co'],
])('%s puts %s first', async (q, slug) => {
  const { data } = await askFor(`type=city&q=${encodeURIComponent(q)}`)
  expect(data[0]?.slug).toBe(slug)
})

test('of the known-item queries over all cities, at least 98 in 100 put the right one first', async () => {
  const queries = makeQuerySet(await cityDocuments({}))
  expect(queries.length).toBeGreaterThan(200)
  const missed: string[] = []
  for (const { kind, q, wanted } of queries) {
    const [first] = await findCities({ q, locale: 'en', limit: 1 })
    if (!first || !wanted.includes(first)) missed.push(`${q} (${kind})`)
  }
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(queries.length * 0.02)
})

test('a hit of each type says what it is, where its page is, and what it is called', async () => {
  const { data } = await askFor('q=Irlande&lang=fr')
  expect(data[0]).toMatchObject({
    type: 'country',
    slug: 'ie',
    name: 'Irlande',
    country: 'IE',
    region: 'europe-north-america',
    membership: null,
    href: '/fr/cities?country=ie',
  })
  const cork = data.find(({ slug }) => slug === 'cork-ie')
  expect(cork).toMatchObject({
    type: 'city',
    country: 'IE',
    countryName: 'Irlande',
    membership: 'member',
    href: '/fr/cities/cork-ie',
  })
  const regions = await askFor('q=africa&type=region')
  expect(regions.data[0]).toMatchObject({
    slug: 'africa',
    country: null,
    href: '/cities?region=africa',
  })
})

test('facets keep the other filters but not their own', async () => {
  const all = await askFor('')
  expect(all.total).toBe(Object.values(all.facets.type).reduce((sum, count) => sum + count, 0))
  const { total, data, facets } = await askFor('type=city&region=africa,arab-states&country=EG')
  expect(data.every((hit) => hit.type === 'city' && hit.country === 'EG')).toBe(true)
  expect(facets.country.EG).toBe(total)
  expect(Object.keys(facets.country).length).toBeGreaterThan(5)
  expect(Object.keys(facets.type).sort()).toEqual(['city', 'country'])
  expect(Object.keys(facets.region)).toEqual(['arab-states'])
})

test.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['page=abc', 'page'],
  ['type=planet', 'type'],
  ['region=atlantis', 'region'],
  ['country=IRL', 'country'],
  ['lang=xx', 'lang'],
])('%s is refused, naming the parameter', async (query, parameter) => {
  const response = await ask(query)
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(await response.json()).toMatchObject({ errors: [{ parameter }] })
})

test.each([
  ['10,000 characters', 'x'.repeat(10_000)],
  ['10,000 words', 'cork '.repeat(10_000)],
  ['SQL', `'; drop table "City"; --`],
  ['HTML', '<script>alert("1")</script>'],
  ['the language of tsquery', `cork & !(ireland) | 'x':*`],
  ['a null byte', 'co\0rk'],
  ['half a character', 'cork\ud800'],
  ['emoji', '🏙️🎓'],
])('%s is an ordinary question', async (_, q) => {
  const response = await ask(new URLSearchParams({ q }).toString())
  expect(response.status).toBe(200)
})

test('broken UTF-8 in the address is an ordinary question', async () => {
  expect((await ask('q=%ff%fe')).status).toBe(200)
  expect((await ask('q=%')).status).toBe(200)
})

test('the box in the header gets few hits, how many of each type there are, and a minute of rest', async () => {
  const request = new Request('http://localhost/api/suggest?q=mex&locale=es&limit=3')
  const response = await suggestRoute(request, { params: Promise.resolve({}) })
  expect(response.headers.get('cache-control')).toContain('max-age=60')
  const { hits, totals, limited } = Suggestions.parse(await response.json())
  expect(hits).toHaveLength(3)
  expect(hits.map(({ slug }) => slug)).toContain('mx')
  expect(totals.city).toBeGreaterThan(3)
  expect(limited).toBe(false)
})

test('uncertain cities are found, after members, and say what they are', async () => {
  const { data } = await searchEverything(
    SearchParams.parse({ type: ['city'], limit: 100, page: 4 }),
  )
  const { data: first } = await searchEverything(SearchParams.parse({ type: ['city'] }))
  expect(first.every(({ membership }) => membership === 'member')).toBe(true)
  expect(data.some(({ membership }) => membership === 'uncertain')).toBe(true)
})

test('when the engine fails, or takes too long, plain names are listed and the answer says so', async () => {
  const engine = searchEngine()
  const failing = () => Promise.reject(new Error('down'))
  const hanging = () => new Promise<never>(() => {})
  for (const search of [failing, hanging]) {
    shared.lyceumSearch = patient({ ...engine, search }, 50)
    const { data, total, limited } = await askFor('q=Cork&type=city')
    expect({ slug: data[0]?.slug, limited }).toEqual({ slug: 'cork-ie', limited: true })
    expect(total).toBeGreaterThanOrEqual(1)
    expect((await ask('q=Cork')).headers.get('cache-control')).toBe('no-store')
    await expect(findCities({ q: 'Cork', locale: 'en' })).rejects.toThrow('Search is unavailable')
  }
  shared.lyceumSearch = engine
})
