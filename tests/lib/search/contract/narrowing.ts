import { expect, test } from 'vitest'
import type { Filter, SearchEngine, SearchRequest } from '@/lib/search/engine'
import { WORLD } from '../places'

/** Filters, facets, sorting, and several indexes at once. */
export function testNarrowing(engine: () => SearchEngine) {
  const find = (q: string, more: Partial<SearchRequest> = {}) =>
    engine().search({ index: 'places', q, ...more })
  const ids = async (q: string, more: Partial<SearchRequest> = {}) =>
    (await find(q, more)).hits.map((hit) => hit.id)
  const kept = async (filter: Filter) => (await ids('', { filter, limit: 50 })).sort()

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
    const { hits, total } = await engine().multiSearch(
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
    const all = await engine().facetSearch({ index: 'places', facet: 'country', q: '' })
    expect(all[0]).toEqual({ value: 'IE', count: 3 })
    expect(await engine().facetSearch({ index: 'places', facet: 'country', q: 'g' })).toEqual([
      { value: 'GB', count: 2 },
    ])
    const filter = { attribute: 'status', in: ['uncertain'] }
    expect(
      await engine().facetSearch({ index: 'places', facet: 'country', q: '', filter }),
    ).toEqual([{ value: 'GB', count: 1 }])
  })
}
