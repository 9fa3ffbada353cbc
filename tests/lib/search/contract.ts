import { afterAll, beforeAll, describe } from 'vitest'
import type { SearchEngine } from '@/lib/search/engine'
import { testChanging } from './contract/changing'
import { testFinding } from './contract/finding'
import { testNarrowing } from './contract/narrowing'
import { inBatches, WORLD } from './places'

/** What both engines must do alike, whatever they are made of. */
export function describeEngine(name: string, open: () => Promise<SearchEngine>) {
  describe(name, () => {
    let engine: SearchEngine
    beforeAll(async () => {
      engine = await open()
      await engine.rebuild('places', inBatches(WORLD))
      await engine.rebuild('practices', inBatches([]))
      await engine.rebuild('requests', inBatches([]))
      await engine.rebuild('events', inBatches([]))
    })
    afterAll(() => engine.close())

    testFinding(() => engine)
    testNarrowing(() => engine)
    testChanging(() => engine)
  })
}
