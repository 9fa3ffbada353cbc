import '@/tests/support/seeded-database'
import { Logger, runOnce } from 'graphile-worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { enqueue } from '@/lib/core/outbox'
import { LOCALES } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import { PracticeView } from '@/lib/practices/address'
import { type SearchEngine, SearchUnavailable } from '@/lib/search/engine'
import { searchEngine } from '@/lib/search/engines'
import { searchTasks } from '@/lib/search/indexer'
import { searchPracticeIds, searchPractices } from '@/lib/search/practices'
import { ensureIndexed } from '@/lib/search/rebuild'

const shared = globalThis as typeof globalThis & { lyceumSearch?: SearchEngine }

beforeAll(ensureIndexed)
afterAll(() => searchEngine().close())

const WORDS = {
  es: ['Leer de mayores', 'Cursos de alfabetización para personas adultas en cada barrio.'],
  fr: ['Apprendre le soir', 'L’éducation des adultes au marché couvert, deux soirs par semaine.'],
  ar: ['القراءة للجميع', 'برنامج تعلم الكبار في المكتبات العامة كل مساء.'],
} as const

async function makePractice(slug: string, [title, story]: readonly [string, string], data: object) {
  const city = await db.city.findUniqueOrThrow({ where: { slug: 'medellin-co' } })
  return db.$transaction(async (tx) => {
    const { id } = await tx.practice.create({
      data: {
        ...{ slug, cityId: city.id, state: 'published', title, summary: '', story, language: 'en' },
        ...{ block: 'culture', blocks: ['culture'], publishedAt: new Date(), ...data },
      },
    })
    await enqueue(tx, 'index.practice', id)
    return id
  })
}

async function work() {
  await runOnce({
    connectionString: process.env.DATABASE_URL,
    taskList: searchTasks,
    logger: new Logger(() => () => {}),
  })
}

async function find(q: string) {
  const { ids } = await searchPracticeIds(PracticeView.parse({ q }), 'en')
  return ids
}

test('practices are found by words of their own language, and their translations lead to them', async () => {
  const spanish = await makePractice('leer-de-mayores', WORDS.es, { language: 'es' })
  const arabic = await makePractice('al-qiraa', WORDS.ar, { language: 'ar' })
  await makePractice('le-soir', WORDS.fr, {
    ...{ language: 'fr', originalId: spanish, translates: 1 },
  })
  expect(await find('alfabetización adultos')).not.toContain(spanish)
  await work()
  expect((await find('alfabetización adultos'))[0]).toBe(spanish)
  expect((await find('alfabetizacion adultas'))[0]).toBe(spanish)
  expect((await find('éducation des adultes'))[0]).toBe(spanish)
  expect((await find('تعلم الكبار'))[0]).toBe(arabic)

  await db.$transaction(async (tx) => {
    await tx.practice.update({ where: { id: arabic }, data: { state: 'archived' } })
    await enqueue(tx, 'index.practice', arabic)
  })
  await work()
  expect(await find('تعلم الكبار')).not.toContain(arabic)
})

test('a building block finds its practices by its name in each language', async () => {
  for (const locale of LOCALES) {
    const { common } = await loadMessages(locale)
    const ids = await find(common.blocks.workplace)
    const first = await db.practice.findFirst({ where: { id: ids[0] ?? '' } })
    expect(first?.blocks, locale).toContain('workplace')
  }
})

test('words and filters narrow together, facets count what is left, and the place is shown', async () => {
  const view = PracticeView.parse({ q: 'learning festival', region: ['europe-north-america'] })
  const { data, total, facets, foundBy } = await searchPractices(view, 'en')
  expect(data.length).toBeGreaterThan(0)
  expect(data.every(({ city }) => city.region === 'europe-north-america')).toBe(true)
  expect(facets.region['europe-north-america']).toBe(total)
  expect(Object.keys(facets.region).length).toBeGreaterThan(1)
  const first = foundBy.get(data[0]?.slug ?? '')
  const parts = first?.title ?? first?.excerpt ?? []
  expect(parts.some(({ match, text }) => match && /festival|learning/i.test(text))).toBe(true)
})

test('while the engine is down plain words are compared, and the page says so', async () => {
  const engine = searchEngine()
  const down = () => Promise.reject(new SearchUnavailable(new Error('down')))
  shared.lyceumSearch = { ...engine, search: down, findIds: down }
  const found = await searchPractices(PracticeView.parse({ q: 'festival' }), 'en')
  shared.lyceumSearch = engine
  expect(found).toMatchObject({ limited: true })
  expect(found.total).toBeGreaterThan(0)
})
