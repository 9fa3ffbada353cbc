import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Filter,
  INDEXES,
  MAX_TOTAL,
  type SearchEngine,
  type SearchRequest,
} from '@/lib/search/engine'
import { makePlace, WORLD } from './places'

/** What both engines must do alike, whatever they are made of. */
export function describeEngine(name: string, open: () => Promise<SearchEngine>) {
  describe(name, () => {
    let engine: SearchEngine
    beforeAll(async () => {
      engine = await open()
      await engine.rebuild('places', inBatches(WORLD))
    })
    afterAll(() => engine.close())

    const find = (q: string, more: Partial<SearchRequest> = {}) =>
      engine.search({ index: 'places', q, ...more })
    const ids = async (q: string, more: Partial<SearchRequest> = {}) =>
      (await find(q, more)).hits.map((hit) => hit.id)
    const kept = async (filter: Filter) => (await ids('', { filter, limit: 50 })).sort()

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

    test('facets count all that was found, beyond the page', async () => {
      const { facets } = await find('', { facets: ['type', 'country'], limit: 1 })
      expect(facets.type).toEqual({ city: WORLD.length - 1, country: 1 })
      expect(facets.country).toMatchObject({ IE: 3, GB: 2, FJ: 1 })
      const filter = { attribute: 'region', in: ['asia-pacific'] }
      expect((await find('', { facets: ['country'], filter })).facets.country).toEqual({
        CN: 1,
        KR: 1,
        JP: 1,
        FJ: 1,
        WS: 1,
      })
    })

    test.each<[string, Filter, string[]]>([
      [
        'one of',
        { attribute: 'country', in: ['IE', 'CO'] },
        ['cork', 'country-IE', 'limerick', 'medellin'],
      ],
      ['none of nothing', { attribute: 'country', in: [] }, []],
      ['a number', { attribute: 'joined', in: [2016] }, ['okayama']],
      ['from', { attribute: 'population', min: 2_500_000 }, ['beijing', 'medellin', 'new-york']],
      ['to', { attribute: 'population', max: 32_000 }, ['camara-de-lobos']],
      [
        'between',
        { attribute: 'joined', min: 2016, max: 2017 },
        ['camara-de-lobos', 'limerick', 'medellin', 'okayama'],
      ],
      ['not there', { attribute: 'country', exists: false }, ['essay']],
      [
        'within so many kilometres',
        { near: { lat: 51.9, lng: -8.47 }, km: 100 },
        ['cork', 'limerick'],
      ],
      [
        'in a box',
        { box: { west: -10, south: 50, east: 0, north: 55 } },
        ['cork', 'limerick', 'swansea', 'york'],
      ],
      [
        'in a box over the antimeridian',
        { box: { west: 170, south: -30, east: -170, north: 0 } },
        ['apia', 'suva'],
      ],
      [
        'in a box that a wrapped map gives',
        { box: { west: 170, south: -30, east: 190, north: 0 } },
        ['apia', 'suva'],
      ],
      ['all of none', { and: [] }, WORLD.map(({ id }) => id).sort()],
      ['any of none', { or: [] }, []],
      [
        'a tree',
        {
          and: [
            {
              or: [
                { attribute: 'country', in: ['IE'] },
                { attribute: 'country', in: ['GB'] },
              ],
            },
            { not: { attribute: 'status', in: ['uncertain'] } },
            { attribute: 'type', in: ['city'] },
          ],
        },
        ['cork', 'limerick', 'swansea'],
      ],
      [
        'not, of what is unknown',
        { not: { attribute: 'joined', min: 0 } },
        ['apia', 'country-IE', 'essay', 'new-york', 'suva', 'york'],
      ],
    ])('filter: %s', async (_, filter, expected) => {
      expect(await kept(filter)).toEqual(expected)
    })

    test('a filter holds for what was typed, too, and takes any text as a value', async () => {
      const filter = { attribute: 'country', in: ['US', `I"E\\' OR 1=1`] }
      expect(await ids('york', { filter })).toEqual(['new-york'])
    })

    test('an attribute that is not filterable is refused', async () => {
      await expect(find('', { filter: { attribute: 'name', in: ['x'] } })).rejects.toThrow(/name/)
    })

    test('sorted by an attribute, up and down, the unknown last', async () => {
      const filter = { attribute: 'country', in: ['IE', 'GB', 'FJ'] }
      const sort = (descending: boolean) => [{ attribute: 'population', descending }]
      const up = await ids('', { filter, sort: sort(false) })
      const down = await ids('', { filter, sort: sort(true) })
      expect(up.slice(0, 4)).toEqual(['limerick', 'york', 'cork', 'swansea'])
      expect(down.slice(0, 4)).toEqual(['swansea', 'cork', 'york', 'limerick'])
    })

    test('sorted by distance, with the metres', async () => {
      const sort = [{ distanceFrom: { lat: 51.9, lng: -8.47 } }]
      const { hits } = await find('', { sort, limit: 3 })
      expect(hits.map((hit) => hit.id)).toEqual(['cork', 'limerick', 'swansea'])
      expect(hits[0]?.distance).toBe(0)
      expect(hits[1]?.distance).toBeGreaterThan(84_000)
      expect(hits[1]?.distance).toBeLessThan(86_000)
    })

    test('several queries answer as one list, best first', async () => {
      const { hits, total } = await engine.multiSearch(
        [
          { index: 'places', q: 'ireland', filter: { attribute: 'type', in: ['city'] } },
          {
            index: 'places',
            q: 'ireland',
            filter: { attribute: 'type', in: ['country'] },
            weight: 2,
          },
        ],
        2,
      )
      expect(hits.map((hit) => hit.id)[0]).toBe('country-IE')
      expect(hits).toHaveLength(2)
      expect(hits[0]?.index).toBe('places')
      expect(total).toBe(3)
    })

    test('values of a facet by their beginning, most frequent first', async () => {
      const all = await engine.facetSearch({ index: 'places', facet: 'country', q: '' })
      expect(all[0]).toEqual({ value: 'IE', count: 3 })
      expect(await engine.facetSearch({ index: 'places', facet: 'country', q: 'g' })).toEqual([
        { value: 'GB', count: 2 },
      ])
      const filter = { attribute: 'status', in: ['uncertain'] }
      expect(
        await engine.facetSearch({ index: 'places', facet: 'country', q: '', filter }),
      ).toEqual([{ value: 'GB', count: 1 }])
    })

    test('a document that changes is found by its new name only, and one that goes not at all', async () => {
      await engine.upsert('places', [makePlace('changing', { names: { en: 'Zwolle' } })])
      expect(await ids('zwolle')).toEqual(['changing'])
      await engine.upsert('places', [makePlace('changing', { names: { en: 'Hengelo' } })])
      expect(await ids('zwolle')).toEqual([])
      expect(await ids('hengelo')).toEqual(['changing'])
      await engine.remove('places', ['changing', 'never-there'])
      expect(await ids('hengelo')).toEqual([])
    })

    test('a place with impossible coordinates is kept, without them', async () => {
      const place = makePlace('nowhere', { names: { en: 'Erewhon' }, _geo: { lat: 999, lng: 0 } })
      await engine.upsert('places', [place])
      expect((await find('erewhon')).hits[0]?._geo).toBeNull()
      await engine.remove('places', ['nowhere'])
    })

    test('changes that arrive during a rebuild are in the new index, and search goes on meanwhile', async () => {
      async function* batches() {
        yield WORLD
        await engine.upsert('places', [makePlace('late', { names: { en: 'Zagreb' } })])
        await engine.remove('places', ['suva'])
        expect(await ids('medellin')).toEqual(['medellin'])
        expect(await ids('zagreb')).toEqual(['late'])
        yield []
      }
      await engine.rebuild('places', batches())
      expect(await ids('zagreb')).toEqual(['late'])
      expect(await ids('suva')).toEqual([])
      expect((await find('')).total).toBe(WORLD.length)
      await engine.rebuild('places', inBatches(WORLD))
    })

    test('a rebuild that fails leaves the live index, and the next one succeeds', async () => {
      async function* failing() {
        yield WORLD.slice(0, 2)
        throw new Error('the source broke')
      }
      await expect(engine.rebuild('places', failing())).rejects.toThrow('the source broke')
      expect((await find('')).total).toBe(WORLD.length)
      await engine.rebuild('places', inBatches(WORLD))
      expect((await find('')).total).toBe(WORLD.length)
    })

    test('it knows which version it was built for, and that it is well', async () => {
      expect(await engine.version('places')).toBe(INDEXES.places.version)
      await expect(engine.health()).resolves.toBeUndefined()
      expect(MAX_TOTAL).toBeGreaterThan(WORLD.length)
    })
  })
}

async function* inBatches<T>(documents: T[]) {
  yield documents.slice(0, 5)
  yield documents.slice(5)
}
