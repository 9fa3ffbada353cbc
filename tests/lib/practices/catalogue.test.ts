import '@/tests/support/seeded-database'
import { expect, test } from 'vitest'
import { BUILDING_BLOCKS, POPULATION_BAND_NAMES, REGIONS } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { PRACTICE_MARKS, PracticeView } from '@/lib/practices/address'
import { currentCatalogue } from '@/lib/practices/catalogue/current'
import { listPracticeIds, listPractices } from '@/lib/practices/queries/list-views'
import { AUDIENCES } from '@/lib/practices/schema'
import { plainFacets, plainIds } from './support/plain-view'

/** The same choices on each run. */
let state = 11
function pick<T>(values: readonly T[]): T {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31
  return values[state % values.length] as T
}

function randomView() {
  const some = <T>(values: readonly T[]) => (pick([0, 0, 1, 2]) ? [pick(values), pick(values)] : [])
  return PracticeView.parse({
    block: some(BUILDING_BLOCKS),
    region: some(REGIONS),
    audience: some(AUDIENCES),
    size: some(POPULATION_BAND_NAMES),
    sdg: some([3, 4, 8, 11, 17]),
    feature: some(['1.1', '2.3', '4.2']),
    cost: some(['unknown', '10k-50k']),
    year: some([2015, 2017, 2019, 2022]),
    language: some(['en', 'fr', 'es']),
    has: pick([0, 0, 1]) ? [pick(PRACTICE_MARKS)] : [],
    country: some(['IE', 'CO', 'KR']),
    sort: pick(['new', 'year', 'adapted', 'useful'] as const),
  })
}

async function agrees(view: PracticeView) {
  expect(await listPracticeIds(view)).toEqual(await plainIds(view))
  const { facets } = await listPractices(view, 'en')
  expect(facets).toEqual(await plainFacets(view))
}

test('the catalogue finds, orders and counts as the database does, whatever the view', async () => {
  for (let round = 0; round < 25; round++) await agrees(randomView())
  await agrees(PracticeView.parse({}))
})

test('what is published, revised, translated, hidden or archived is in the next answer', async () => {
  const city = await db.city.findUniqueOrThrow({ where: { slug: 'cork-ie' } })
  const everything = PracticeView.parse({})
  const { size } = await currentCatalogue()
  const { id } = await db.practice.create({
    data: {
      ...{ slug: 'fresh', cityId: city.id, state: 'published', title: 'Fresh', summary: 'New.' },
      ...{ language: 'ga', block: 'culture', blocks: ['culture'], publishedAt: new Date() },
    },
  })
  expect((await listPracticeIds(everything))[0]).toBe(id)
  await agrees(PracticeView.parse({ language: ['ga'] }))
  await db.practice.update({ where: { id }, data: { blocks: ['quality'], adaptedCount: 3 } })
  await agrees(PracticeView.parse({ block: ['quality'], has: ['adapted'], sort: 'adapted' }))
  await db.practice.create({
    data: {
      ...{
        slug: 'fresh-cy',
        cityId: city.id,
        state: 'published',
        title: 'Ffres',
        summary: 'Newydd.',
      },
      ...{ language: 'cy', block: 'quality', blocks: ['quality'], originalId: id, translates: 1 },
    },
  })
  expect(await listPracticeIds(PracticeView.parse({ language: ['cy'] }))).toEqual([id])
  await db.city.update({ where: { id: city.id }, data: { population: null } })
  await agrees(PracticeView.parse({ size: ['unknown'] }))
  await db.practice.update({ where: { id }, data: { hiddenAt: new Date() } })
  expect(await listPracticeIds(everything)).not.toContain(id)
  await db.practice.update({ where: { id }, data: { hiddenAt: null, state: 'archived' } })
  expect((await currentCatalogue()).size).toBe(size)
})

test('pages follow each other without a gap, and by title in the order of the alphabet', async () => {
  const view = PracticeView.parse({ sort: 'title', limit: 50 })
  const pages = await Promise.all(
    [1, 2, 3].map(async (page) => (await listPractices({ ...view, page }, 'en')).data),
  )
  const titles = pages.flat().map(({ title }) => title)
  expect(titles).toHaveLength((await currentCatalogue()).size)
  const { compare } = new Intl.Collator('en')
  expect(titles).toEqual([...titles].sort(compare))
})
