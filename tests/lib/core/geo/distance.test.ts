import { expect, test } from 'vitest'
import { distanceBetween } from '@/lib/core/geo/distance'

test('distances are those of the earth, across the antimeridian too', () => {
  const cork = { lat: 51.898, lon: -8.4706 }
  expect(distanceBetween(cork, cork)).toBe(0)
  expect(distanceBetween(cork, { lat: 53.3331, lon: -6.2489 })).toBeCloseTo(219, 0)
  expect(distanceBetween({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 1)
})
