import '@/tests/support/seeded-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as getRequest } from '@/app/api/v1/partnership-requests/[slug]/route'
import { GET as getPartnership } from '@/app/api/v1/partnerships/[slug]/route'
import {
  Partnership,
  PartnershipList,
  RequestList,
  RequestProfile,
} from '@/lib/api/partnership-answers'
import { BUILDING_BLOCKS, REGIONS } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import { PartnershipView, PUBLIC_STATES, RequestView } from '@/lib/partnerships/address'
import { listPartnerships } from '@/lib/partnerships/queries/list-partnerships'
import { searchEngine } from '@/lib/search/engines'
import { ensureIndexed } from '@/lib/search/rebuild'
import { searchRequests } from '@/lib/search/requests'
import { makeExchange, pick, TITLE } from './support/exchange'
import {
  ask,
  PARTNERSHIPS,
  REQUESTS,
  readFeed,
  readTable,
  slugsIn,
} from './support/exchange-answers'

/** Slugs of what nobody may read of. */
let secrets: Awaited<ReturnType<typeof makeExchange>>

beforeAll(async () => {
  secrets = await makeExchange()
  await ensureIndexed()
})
afterAll(() => searchEngine().close())

const EVERY_STATE = `?state=${PUBLIC_STATES}`

test('the page of a view of requests, its list, its feeds and its table hold the same in the same order', async () => {
  const random = Array.from({ length: 10 }, (_, n) => {
    const query = new URLSearchParams({
      block: `${pick(BUILDING_BLOCKS)},${pick(BUILDING_BLOCKS)}`,
    })
    if (n % 2) query.append('wanted', pick(REGIONS))
    if (n % 3 === 0) query.append('language', pick(['en', 'fr', 'es']))
    query.set('state', PUBLIC_STATES.slice(n % 3).join())
    query.set('sort', pick(['new', 'deadline']))
    return `?${query}`
  })
  const views = [
    ...['', '?kind=research,joint-project', '?block=culture', '?wanted=africa', '?language=fr'],
    ...['?state=expired', `${EVERY_STATE}&sort=deadline`, '?city=cork-ie', '?q=harbour'],
    ...['?q=harbor&sort=new', '?q=reading&state=closed,expired', ...random],
  ]
  let seen = 0
  for (const query of views) {
    const { value } = readQuery(RequestView, fromUrl(new URLSearchParams(query)))
    const page = await searchRequests({ ...value, limit: 1000 }, 'en')
    const shown = page.data.map(({ slug }) => slug)
    expect(page, query).toMatchObject({ limited: false, total: shown.length })
    if (value.q) expect(shown.length, query).toBeGreaterThan(0)
    for (const [format, slugs] of Object.entries(await slugsIn(REQUESTS, query)))
      expect({ query, format, slugs }).toEqual({ query, format, slugs: shown })
    seen += shown.length
  }
  expect(seen).toBeGreaterThan(200)
})

test('the page of a view of partnerships, its list, its feeds and its table hold the same in the same order', async () => {
  const views = [
    ...['', '?kind=research,study-visit,staff-exchange', '?block=culture,quality', '?sdg=4'],
    ...['?state=done,ended', '?region=africa', '?country=IE', '?city=cork-ie&city=medellin-co'],
  ]
  for (const query of views) {
    const { value } = readQuery(PartnershipView, fromUrl(new URLSearchParams(query)))
    const page = await listPartnerships({ ...value, limit: 1000 }, 'en')
    const shown = page.data.map(({ slug }) => slug)
    expect(shown.length, query).toBeGreaterThan(0)
    for (const [format, slugs] of Object.entries(await slugsIn(PARTNERSHIPS, query)))
      expect({ query, format, slugs }).toEqual({ query, format, slugs: shown })
  }
})

test('lists, requests and partnerships are what the document says', async () => {
  const requests = await (await ask(REQUESTS.list, `${EVERY_STATE}&lang=fr`)).json()
  const { data, facets } = RequestList.strict().parse(requests)
  expect(data.every(({ href }) => href.startsWith('/fr/partnerships/'))).toBe(true)
  expect(Object.keys(facets.state ?? {}).sort()).toEqual([...PUBLIC_STATES].sort())
  for (const { slug } of data) {
    const request = await (await ask(getRequest, '', slug)).json()
    expect(RequestProfile.strict().parse(request)).toMatchObject({ slug })
  }
  const list = PartnershipList.strict().parse(await (await ask(PARTNERSHIPS.list)).json())
  for (const listed of list.data) {
    const partnership = await (await ask(getPartnership, '', listed.slug)).json()
    expect(Partnership.strict().parse(partnership)).toEqual(listed)
  }
})

test('what is not there is not found, and what makes no sense is refused', async () => {
  expect((await ask(getRequest, '', 'nothing-here')).status).toBe(404)
  expect((await ask(getPartnership, '', 'nothing-here')).status).toBe(404)
  for (const get of Object.values(REQUESTS)) {
    expect((await ask(get, '?kind=wishes')).status).toBe(400)
    expect((await ask(get, '?state=draft')).status).toBe(400)
  }
  for (const get of Object.values(PARTNERSHIPS))
    expect((await ask(get, '?state=secret')).status).toBe(400)
})

test('a long list is told page by page, and each leads on to the next', async () => {
  const first = await ask(REQUESTS.list, '?limit=5')
  expect(first.headers.get('link')).toContain('page=2>; rel="next"')
  const requests = await readFeed(REQUESTS.json, '?limit=5')
  expect(requests.items).toHaveLength(5)
  expect(requests.next_url).toMatch(/\/partnerships\.json\?page=2$/)
  const partnerships = await readFeed(PARTNERSHIPS.json, '?limit=2&page=2')
  expect(partnerships.items).toHaveLength(2)
  expect(partnerships.next_url).toMatch(/\/partnerships\/published\.json\?page=3$/)
})

test('a draft, what is hidden, and what one side has not published are in no answer', async () => {
  const answers = await Promise.all([
    ...Object.values(REQUESTS).map((get) => ask(get, `${EVERY_STATE}&limit=1000`)),
    ...Object.values(PARTNERSHIPS).map((get) => ask(get, '?limit=1000')),
  ])
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  for (const [what, slug] of Object.entries(secrets)) {
    expect(
      texts.map((text) => text.includes(slug)),
      what,
    ).toEqual(texts.map(() => false))
    expect((await ask(getRequest, '', slug)).status, what).toBe(404)
    expect((await ask(getPartnership, '', slug)).status, what).toBe(404)
  }
})

test('the table of partnerships has both cities, the one whose request it was first', async () => {
  const rows = await readTable(PARTNERSHIPS.csv)
  expect(rows.length).toBeGreaterThan(20)
  const city = { select: { slug: true, countryCode: true } }
  for (const { slug, cities, countries } of rows) {
    const { request, sides } = await db.partnership.findUniqueOrThrow({
      where: { slug },
      select: { request: { select: { city } }, sides: { select: { city } } },
    })
    const other = sides.find((side) => side.city.slug !== request.city.slug)?.city
    expect(cities).toBe(`${request.city.slug};${other?.slug}`)
    expect(countries).toBe(`${request.city.countryCode};${other?.countryCode}`)
  }
})

test('both cities of a partnership are its authors in a feed', async () => {
  const { items } = await readFeed(PARTNERSHIPS.json)
  expect(items.map(({ authors }) => new Set(authors.map(({ url }) => url)).size)).toEqual(
    items.map(() => 2),
  )
})

test('a title is plain text in each format, and no formula in a table', async () => {
  const titles = (items: { title?: string }[]) => items.map(({ title }) => title)
  expect(titles((await readFeed(REQUESTS.json)).items)).toContain(TITLE)
  expect(titles(await readTable(REQUESTS.csv))).toContain(`'${TITLE}`)
  expect(await (await ask(REQUESTS.atom)).text()).not.toContain('<b>')
})
