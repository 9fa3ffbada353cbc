import { expect, test } from 'vitest'
import type { SearchEngine, SearchRequest } from '@/lib/search/engine'
import { WORLD } from '../places'

/** Which documents come first, and what is told of them. */
export function testFinding(engine: () => SearchEngine) {
  const find = (q: string, more: Partial<SearchRequest> = {}) =>
    engine().search({ index: 'places', q, ...more })
  const ids = async (q: string, more: Partial<SearchRequest> = {}) =>
    (await find(q, more)).hits.map((hit) => hit.id)

  test('ids alone are those of the hits, and places are located in documents that are named', async () => {
    for (const q of ['cork', 'beijjinng', 'medel', 'ireland']) {
      const found = await ids(q)
      const alone = await engine().findIds({ index: 'places', q })
      expect(alone.slice(0, 1)).toEqual(found.slice(0, 1))
      expect(new Set(alone)).toEqual(new Set(await ids(q, { limit: 1000 })))
    }
    const [hit] = await engine().locate({ index: 'places', q: 'corck', ids: ['cork'], crop: 10 })
    expect(hit?.matched).toEqual([{ text: 'Cork', match: true }])
    expect(await engine().locate({ index: 'places', q: 'cork', ids: [], crop: 10 })).toEqual([])
  })

  test.each([
    ['as written', 'Medellín', 'medellin'],
    ['without accents', 'medellin', 'medellin'],
    ['a letter left out', 'medelin', 'medellin'],
    ['a letter too many', 'corck', 'cork'],
    ['two errors', 'beijjinng', 'beijing'],
    ['a beginning', 'medel', 'medellin'],
    ['an error in a beginning', 'limreri', 'limerick'],
    ['an exonym', 'Pékin', 'beijing'],
    ['an exonym without accents', 'pekin', 'beijing'],
    ['another exonym', 'Abertawe', 'swansea'],
    ['Irish', 'Corcaigh', 'cork'],
    ['Chinese', '北京', 'beijing'],
    ['Korean', '서구', 'seo-gu-gwangju'],
    ['Japanese', '岡山市', 'okayama'],
    ['Cyrillic', 'Пекин', 'beijing'],
    ['Arabic', 'بكين', 'beijing'],
    ['several words', 'Camara de lobos', 'camara-de-lobos'],
    ['words run together', 'camaradelobos', 'camara-de-lobos'],
    ['a name and its country', 'cork ireland', 'cork'],
    ['a name and its country in another language', 'cork irlande', 'cork'],
    ['words in brackets', 'seo-gu gwangju', 'seo-gu-gwangju'],
    ['a whole name before a longer one', 'york', 'york'],
    ['a country before its cities', 'ireland', 'country-IE'],
    ['a country of two characters', '日本', 'okayama'],
    ['a word of two characters in a text', '阅读', 'essay'],
    ['both of two words before one', 'new york', 'new-york'],
  ])('%s: %s', async (_, q, id) => {
    expect((await ids(q))[0]).toBe(id)
  })

  test.each([
    ['nothing but punctuation', '!?…'],
    ['SQL', `'); drop table "City"; --`],
    ['a word nobody has', 'qqqxxzzq'],
  ])('%s finds nothing', async (_, q) => {
    expect(await find(q, { facets: ['type'] })).toEqual({
      hits: [],
      total: 0,
      exact: true,
      facets: { type: {} },
    })
  })

  test('ten words, a backslash and quotes are a query like any other', async () => {
    await expect(find(`\\ ' " & | ! ( ) : * <-> cork`)).resolves.toBeDefined()
    await expect(find('a b c d e f g h i j k l m n o p')).resolves.toBeDefined()
  })

  test('no words list everything by rank', async () => {
    const { hits, total, exact } = await find('', { limit: 3 })
    expect(hits.map((hit) => hit.id)).toEqual(['country-IE', 'beijing', 'new-york'])
    expect({ total, exact }).toEqual({ total: WORLD.length, exact: true })
  })

  test('pages follow each other without overlap, and a page may be empty', async () => {
    const pages = []
    for (const page of [1, 2, 3, 4]) pages.push(...(await ids('', { page, limit: 4 })))
    expect(new Set(pages).size).toBe(WORLD.length)
    expect(await ids('', { page: 9, limit: 4 })).toEqual([])
    expect((await find('', { limit: 0 })).total).toBe(WORLD.length)
  })

  test('a hit has what is shown, and nothing else', async () => {
    const [hit] = (await find('Corcaigh')).hits
    expect(hit).toEqual({
      id: 'cork',
      type: 'city',
      names: { en: 'Cork', zh: '科克', ar: 'كورك', ru: 'Корк' },
      detail: { en: 'Ireland', fr: 'Irlande' },
      attributes: WORLD[0]?.attributes,
      _geo: { lat: 51.9, lng: -8.47 },
      matched: [{ text: 'Corcaigh', match: true }],
      excerpt: null,
      distance: null,
      score: expect.any(Number),
    })
  })

  test('what was typed is marked in the name it was found by', async () => {
    const [hit] = (await find('medel')).hits
    expect(hit?.matched).toEqual([
      { text: 'Medel', match: true },
      { text: 'lín', match: false },
    ])
  })

  test('a text is cropped around what was found in it', async () => {
    const [hit] = (await find('lighthouse keeper', { crop: 12 })).hits
    expect(hit?.id).toBe('essay')
    const parts = hit?.excerpt ?? []
    expect(parts.filter(({ match }) => match).map(({ text }) => text)).toEqual([
      'lighthouse',
      'keeper',
    ])
    const words = parts.map(({ text }) => text).join('')
    expect(words.split(' ').length).toBeLessThan(16)
    expect(words).toMatch(/^….*…$/)
  })
}
