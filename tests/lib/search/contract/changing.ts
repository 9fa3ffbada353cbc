import { expect, test } from 'vitest'
import { INDEXES, type SearchEngine, type SearchRequest } from '@/lib/search/engine'
import { inBatches, makePlace, WORLD } from '../places'

/** Documents that come, change and go, and an index that is built anew. */
export function testChanging(engine: () => SearchEngine) {
  const find = (q: string, more: Partial<SearchRequest> = {}) =>
    engine().search({ index: 'places', q, ...more })
  const ids = async (q: string, more: Partial<SearchRequest> = {}) =>
    (await find(q, more)).hits.map((hit) => hit.id)

  test('a document that changes is found by its new name only, and one that goes not at all', async () => {
    await engine().upsert('places', [makePlace('changing', { names: { en: 'Zwolle' } })])
    expect(await ids('zwolle')).toEqual(['changing'])
    await engine().upsert('places', [makePlace('changing', { names: { en: 'Hengelo' } })])
    expect(await ids('zwolle')).toEqual([])
    expect(await ids('hengelo')).toEqual(['changing'])
    await engine().remove('places', ['changing', 'never-there'])
    expect(await ids('hengelo')).toEqual([])
  })

  test('a place with impossible coordinates is kept, without them', async () => {
    const place = makePlace('nowhere', { names: { en: 'Erewhon' }, _geo: { lat: 999, lng: 0 } })
    await engine().upsert('places', [place])
    expect((await find('erewhon')).hits[0]?._geo).toBeNull()
    await engine().remove('places', ['nowhere'])
  })

  test('characters beyond the first 65,536 are names like any other', async () => {
    const names = { en: 'Gothic', got: '𐌲𐌴𐍃𐍄𐌷𐌰𐍇𐍄'.repeat(9), ja: '𠮷野家市' }
    await engine().upsert('places', [makePlace('gothic', { names })])
    expect(await ids('𠮷野')).toEqual(['gothic'])
    expect(await ids('𐌲𐌴𐍃𐍄𐌷')).toEqual(['gothic'])
    await engine().remove('places', ['gothic'])
  })

  test('changes that arrive during a rebuild are in the new index, and search goes on meanwhile', async () => {
    async function* batches() {
      yield WORLD
      await engine().upsert('places', [makePlace('late', { names: { en: 'Zagreb' } })])
      await engine().remove('places', ['suva'])
      expect(await ids('medellin')).toEqual(['medellin'])
      expect(await ids('zagreb')).toEqual(['late'])
      yield []
    }
    await engine().rebuild('places', batches())
    expect(await ids('zagreb')).toEqual(['late'])
    expect(await ids('suva')).toEqual([])
    expect((await find('')).total).toBe(WORLD.length)
    await engine().rebuild('places', inBatches(WORLD))
  })

  test('a rebuild that fails leaves the live index, and the next one succeeds', async () => {
    async function* failing() {
      yield WORLD.slice(0, 2)
      throw new Error('the source broke')
    }
    await expect(engine().rebuild('places', failing())).rejects.toThrow('the source broke')
    expect((await find('')).total).toBe(WORLD.length)
    await engine().rebuild('places', inBatches(WORLD))
    expect((await find('')).total).toBe(WORLD.length)
  })

  test('it knows which version it was built for, and that it is well', async () => {
    expect(await engine().version('places')).toBe(INDEXES.places.version)
    await expect(engine().health()).resolves.toBeUndefined()
  })
}
