import { expect, test } from 'vitest'
import { likeness } from '@/lib/cities/likeness'
import type { BuildingBlock, Region } from '@/lib/cities/schema'

const city = (given: Partial<Parameters<typeof likeness>[0]> = {}) => ({
  population: 190_000 as number | null,
  joined: 2015 as number | null,
  region: 'africa' as Region,
  blocks: ['culture'] as BuildingBlock[],
  ...given,
})

test('size, region, year and shared building blocks are reasons', () => {
  const { reasons } = likeness(city(), city({ population: 200_000 }))
  expect(reasons).toEqual([
    { kind: 'size' },
    { kind: 'block', block: 'culture' },
    { kind: 'region' },
    { kind: 'year', year: 2015 },
  ])
})

test('what is not known counts for nothing, not against', () => {
  const unknown = city({ population: null, joined: null, blocks: [] })
  expect(likeness(unknown, city()).reasons).toEqual([{ kind: 'region' }])
  expect(likeness(unknown, unknown).reasons).toEqual([{ kind: 'region' }])
})

test('twice the size is not a similar size, and a closer size weighs more', () => {
  const size = (population: number) =>
    likeness(city(), city({ population, region: 'arab-states', joined: null, blocks: [] }))
  expect(size(380_000).reasons).toEqual([])
  expect(size(190_000).score).toBeGreaterThan(size(250_000).score)
})

test('likeness is symmetric', () => {
  const [a, b] = [
    city({ population: 90_000 }),
    city({ population: 120_000, joined: 2016, blocks: ['culture', 'quality'] }),
  ]
  expect(likeness(a, b)).toEqual(likeness(b, a))
})
