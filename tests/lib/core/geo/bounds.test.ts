import { expect, test } from 'vitest'
import {
  boundsOf,
  covers,
  holds,
  nearCopy,
  pad,
  snap,
  unwrapBounds,
  wrapBounds,
} from '@/lib/core/geo/bounds'

const at = (lon: number, lat = 0) => ({ lon, lat })

test.each([
  [0, 0],
  [180, -180],
  [-180, -180],
  [190, -170],
  [-190, 170],
  [725, 5],
])('%d° is the meridian of %d°', (lon, same) => {
  expect(wrapBounds([lon, 0, lon + 1, 1])[0]).toBe(same)
})

test('of all copies of a place the nearest is taken', () => {
  expect(nearCopy(-170, 175)).toBe(190)
  expect(nearCopy(170, -175)).toBe(-190)
  expect(nearCopy(10, 730)).toBe(730)
})

test('the box around places takes the shorter way round the world', () => {
  expect(boundsOf([])).toBeNull()
  expect(boundsOf([at(10, 5)])).toEqual([10, 5, 10, 5])
  expect(boundsOf([at(-10, 40), at(20, 60), at(0, 50)])).toEqual([-10, 40, 20, 60])
  expect(boundsOf([at(178, -18), at(-176, -13), at(174, -41)])).toEqual([174, -41, 184, -13])
})

test('a box across the antimeridian has one form for a map and one for an address', () => {
  expect(wrapBounds([174, -41, 184, -13])).toEqual([174, -41, -176, -13])
  expect(unwrapBounds([174, -41, -176, -13])).toEqual([174, -41, 184, -13])
  expect(wrapBounds([-200, 0, 200, 10])).toEqual([-180, 0, 180, 10])
  expect(wrapBounds([170, 0, 180, 10])).toEqual([170, 0, 180, 10])
  expect(wrapBounds([530, 0, 550, 10])).toEqual([170, 0, -170, 10])
})

test('a box holds a place in whichever copy of the world', () => {
  expect(holds([170, -50, 190, 0], at(-175, -20))).toBe(true)
  expect(holds([170, -50, 190, 0], at(175, -20))).toBe(true)
  expect(holds([170, -50, 190, 0], at(0, -20))).toBe(false)
  expect(holds([170, -50, 190, 0], at(175, 1))).toBe(false)
  expect(holds([-400, -90, 400, 90], at(123, 0))).toBe(true)
  expect(holds([-20, 0, 10, 10], at(10, 10))).toBe(true)
})

test('a snapped box is larger, and stays the same while the view moves a little', () => {
  const step = 45 / 2 ** 4
  const box = snap(pad([0.5, 40, 10, 50], 0.2), step)
  expect(covers(box, [0.5, 40, 10, 50])).toBe(true)
  expect(snap(pad([0.6, 40.1, 10.1, 50.1], 0.2), step)).toEqual(box)
  expect(snap([0, -95, 10, 95], 10)).toEqual([0, -90, 10, 90])
})
