import '@/tests/support/seeded-database'
import { parse as parseCsv } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { GET as cityAtom } from '@/app/api/v1/cities.atom/route'
import { GET as getPractice } from '@/app/api/v1/practices/[slug]/route'
import { GET as listPractices } from '@/app/api/v1/practices/route'
import { GET as practiceAtom } from '@/app/api/v1/practices.atom/route'
import { GET as practiceCsv } from '@/app/api/v1/practices.csv/route'
import { GET as practiceJson } from '@/app/api/v1/practices.json/route'
import { JsonFeed, PracticeList, PracticeProfile } from '@/lib/api/practice-answers'
import { BUILDING_BLOCKS, REGIONS } from '@/lib/cities/schema'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import { PracticeView } from '@/lib/practices/address'
import { AUDIENCES } from '@/lib/practices/schema'
import { searchPractices } from '@/lib/search/practices'

type Get = typeof getPractice

async function ask(get: Get, query = '', slug = '') {
  const request = new Request(`http://lyceum.example/api/v1/practices${query}`)
  return get(request, { params: Promise.resolve({ slug }) })
}

/** Addresses of pages, as each format tells them. */
const slugsIn = {
  atom: async (query: string) =>
    [
      ...(await (await ask(practiceAtom, query)).text()).matchAll(
        /<id>[^<]*\/practices\/([^<?]+)</g,
      ),
    ].map(([, slug]) => slug),
  json: async (query: string) => {
    const feed = JsonFeed.parse(await (await ask(practiceJson, query)).json())
    return feed.items.map(({ id }) => id.split('/').pop())
  },
  csv: async (query: string) => {
    const text = await (await ask(practiceCsv, query)).text()
    const rows: { slug: string }[] = parseCsv(text, { columns: true, bom: true })
    return rows.map(({ slug }) => slug)
  },
}

/** The same numbers on each run. */
function random(seed: number) {
  let state = seed
  return (values: readonly string[]) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return values[state % values.length] ?? ''
  }
}

test('the page of a view, its feeds and its table hold the same practices in the same order', async () => {
  const pick = random(7)
  const queries = Array.from({ length: 12 }, (_, index) => {
    const query = new URLSearchParams({ block: pick(BUILDING_BLOCKS) })
    if (index % 2) query.append('region', pick(REGIONS))
    if (index % 3 === 0) query.append('audience', pick(AUDIENCES))
    if (index % 4 === 0) query.append('sdg', pick(['3', '4', '8', '11']))
    query.set('sort', pick(['new', 'year', 'title']))
    return `?${query}`
  })
  for (const query of ['', '?block=workplace&region=africa', '?q=reading', ...queries]) {
    const page = await searchPractices({ ...viewOf(query), limit: 1000 }, 'en')
    const shown = page.data.map(({ slug }) => slug)
    expect(await slugsIn.atom(query)).toEqual(shown)
    expect(await slugsIn.json(query)).toEqual(shown)
    expect(await slugsIn.csv(query)).toEqual(shown)
  }
})

function viewOf(query: string) {
  return readQuery(PracticeView, fromUrl(new URLSearchParams(query))).value
}

test('a feed of many leads on, page by page, to the last one', async () => {
  const first = JsonFeed.parse(await (await ask(practiceJson, '?limit=50')).json())
  expect(first.items).toHaveLength(50)
  expect(first.next_url).toMatch(/\/practices\.json\?page=2$/)
  const last = JsonFeed.parse(await (await ask(practiceJson, '?limit=50&page=3')).json())
  expect(last).not.toHaveProperty('next_url')
  const atom = await (await ask(practiceAtom, '?limit=50&block=culture&block=quality')).text()
  expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom">')
})

test('the list and the practice are what the document says', async () => {
  const response = await ask(listPractices, '?has=evidence&limit=3&lang=fr')
  const list = PracticeList.strict().parse(await response.json())
  expect(list.data.every(({ href }) => href.startsWith('/fr/practices/'))).toBe(true)
  const all = PracticeList.parse(await (await ask(listPractices, '?limit=1')).json())
  const slug = all.data[0]?.slug ?? ''
  const practice = PracticeProfile.strict().parse(await (await ask(getPractice, '', slug)).json())
  expect(practice).toMatchObject({ slug, state: 'published' })
  expect((await ask(getPractice, '', 'nothing-here')).status).toBe(404)
  expect((await ask(practiceAtom, '?year=soon')).status).toBe(400)
})

test('cities that changed last come first in their feed', async () => {
  const atom = await (
    await cityAtom(new Request('http://l.example/api/v1/cities.atom?country=IE'), {
      params: Promise.resolve({}),
    })
  ).text()
  const dates = [...atom.matchAll(/<entry>[\s\S]*?<updated>([^<]+)</g)].map(([, date]) => date)
  expect(dates.length).toBeGreaterThan(2)
  expect(dates).toEqual([...dates].sort().reverse())
})
