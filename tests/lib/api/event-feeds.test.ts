import '@/tests/support/seeded-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as getOne } from '@/app/api/v1/events/[slug]/route'
import { GET as calendar } from '@/app/api/v1/events.ics/route'
import { EventList, EventProfile } from '@/lib/api/event-answers'
import { BUILDING_BLOCKS, REGIONS } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import { EventView } from '@/lib/events/address'
import { EVENT_KINDS, EVENT_MODES } from '@/lib/events/schema'
import { searchEngine } from '@/lib/search/engines'
import { searchEvents } from '@/lib/search/events'
import { ensureIndexed } from '@/lib/search/rebuild'
import { pick } from './support/exchange'
import { ask, EVENTS, readFeed, slugsIn } from './support/exchange-answers'

const DAY = 86_400_000
const LINK = 'https://meet.example.org/secret'
const SECRETS = ['a-draft', 'a-hidden-one']

beforeAll(async () => {
  const cities = await db.city.findMany({ where: { status: 'member' }, take: 60 })
  await db.event.createMany({
    data: cities.map(({ id, timezone }, index) => {
      const startsAt = new Date(Date.now() + (index - 15) * DAY)
      const wall = (moment: Date) => moment.toISOString().slice(0, 16)
      const endsAt = new Date(startsAt.getTime() + 3_600_000)
      return {
        ...{
          slug: SECRETS[index] ?? `event-${index}`,
          cityId: id,
          zone: timezone,
          startsAt,
          endsAt,
        },
        ...{ startLocal: wall(startsAt), endLocal: wall(endsAt), joinLink: LINK, body: 'Words' },
        ...{ kind: pick(EVENT_KINDS), mode: pick(EVENT_MODES), language: pick(['en', 'fr']) },
        ...{ title: index % 4 ? `Learning by the harbour ${index}` : `Reading ${index}` },
        ...{ blocks: [pick(BUILDING_BLOCKS)], audience: ['everyone'], publishedAt: new Date() },
        state: index === 0 ? 'draft' : index % 9 === 8 ? 'cancelled' : 'published',
        ...(index === 1 && { hiddenAt: new Date() }),
      }
    }),
  })
  await ensureIndexed()
})
afterAll(() => searchEngine().close())

test('the page of a view, its list, its feeds and its table hold the same in the same order', async () => {
  const random = Array.from(
    { length: 8 },
    (_, n) =>
      `?block=${pick(BUILDING_BLOCKS)},${pick(BUILDING_BLOCKS)}&when=${['all', 'past', 'coming'][n % 3]}`,
  )
  const views = [
    ...['', '?when=past', '?when=all', '?kind=webinar,course', '?mode=online', '?language=fr'],
    ...[`?region=${pick(REGIONS)}&when=all`, '?q=harbour', '?q=harbor&when=all', ...random],
  ]
  let seen = 0
  for (const query of views) {
    const { value } = readQuery(EventView, fromUrl(new URLSearchParams(query)))
    const page = await searchEvents({ ...value, limit: 1000 }, 'en')
    const shown = page.data.map(({ slug }) => slug)
    expect(page, query).toMatchObject({ limited: false, total: shown.length })
    if (value.q) expect(shown.length, query).toBeGreaterThan(0)
    for (const [format, slugs] of Object.entries(await slugsIn(EVENTS, query)))
      expect({ query, format, slugs }).toEqual({ query, format, slugs: shown })
    seen += shown.length
  }
  expect(seen).toBeGreaterThan(150)
})

test('lists and events are what the document says', async () => {
  const answer = await (await ask(EVENTS.list, '?when=all&limit=1000&lang=fr')).json()
  const { data } = EventList.strict().parse(answer)
  expect(data.every(({ href }) => href.startsWith('/fr/events/'))).toBe(true)
  for (const { slug } of data.slice(0, 10)) {
    const event = await (await ask(getOne, '', slug)).json()
    expect(EventProfile.strict().parse(event)).toMatchObject({ slug, body: 'Words' })
  }
})

test('a draft, what is hidden, and how to join are in no answer', async () => {
  const answers = await Promise.all([
    ...Object.values(EVENTS).map((get) => ask(get, '?when=all&limit=1000')),
    ask(calendar, '?when=all'),
    ask(getOne, '', 'event-20'),
  ])
  for (const answer of answers) {
    expect(answer.status).toBe(200)
    const text = await answer.text()
    for (const secret of [...SECRETS, LINK]) expect(text).not.toContain(secret)
  }
  for (const slug of SECRETS) expect((await ask(getOne, '', slug)).status).toBe(404)
})

test('what is not there is not found, what makes no sense is refused, and long lists lead on', async () => {
  expect((await ask(getOne, '', 'nothing-here')).status).toBe(404)
  for (const get of Object.values(EVENTS)) {
    expect((await ask(get, '?kind=wishes')).status).toBe(400)
    expect((await ask(get, '?when=someday')).status).toBe(400)
  }
  const first = await ask(EVENTS.list, '?limit=5')
  expect(first.headers.get('link')).toContain('page=2>; rel="next"')
  const feed = await readFeed(EVENTS.json, '?limit=5')
  expect(feed.items).toHaveLength(5)
  expect(feed.next_url).toMatch(/\/events\.json\?page=2$/)
})
