import { expect, test } from 'vitest'
import { graticuleStep } from '@/components/map/graticule'
import { boxOf, boxParameter, directoryAddress } from '@/components/map/map-address'
import { frameOf, mercator, zoomToFit } from '@/components/map/mercator'
import { nearestAhead, nearestTo } from '@/components/map/nearest'
import { placeLabels } from '@/components/map/place-labels'
import { middleOf, moveNear, unwrapLine, unwrapRing } from '@/components/map/rings'
import { spread } from '@/components/map/spread'
import { mapQuery } from '@/lib/cities/client/map-options'

test('a ring across the antimeridian becomes one that never jumps', () => {
  const ring = [
    [170, 60],
    [-170, 60],
    [-170, 70],
    [170, 70],
    [170, 60],
  ]
  expect(unwrapRing(ring).map(([lon]) => lon)).toEqual([170, 190, 190, 170, 170])
  expect(
    unwrapLine([
      [-179, 0],
      [179, 1],
    ]),
  ).toEqual([
    [-179, 0],
    [-181, 1],
  ])
})

test('a ring around a pole is closed along it', () => {
  const around = [-180, -90, 0, 90, 180].map((lon) => [lon, -75])
  const ring = unwrapRing(around)
  expect(ring.slice(-3).map(([lon, lat]) => [lon, Math.round(lat ?? 0)])).toEqual([
    [180, -85],
    [-180, -85],
    [-180, -75],
  ])
  const north = unwrapRing([180, 90, 0, -90, -180].map((lon) => [lon, 80]))
  expect(north.some(([, lat]) => lat !== undefined && lat > 85)).toBe(true)
})

test('a ring moves into the copy of the world that is wanted, whole', () => {
  const ring = [
    [-200, 60],
    [-340, 60],
    [-200, 70],
  ]
  expect(middleOf(ring)).toBe(-270)
  expect(moveNear(ring, 0).map(([lon]) => lon)).toEqual([160, 20, 160])
})

test('Mercator is that of tiles', () => {
  expect(mercator({ lat: 0, lon: 0 })).toEqual({ x: 128, y: 128 })
  const corner = mercator({ lat: 90, lon: -180 })
  expect(corner.x).toBe(0)
  expect(corner.y).toBeCloseTo(0, 3)
})

test('a frame is never smaller than asked, and is fitted by its tighter side', () => {
  const point = frameOf([10, 50, 10, 50], 4)
  expect([point.width, point.height]).toEqual([4, 4])
  expect(point.x + 2).toBeCloseTo(mercator({ lat: 50, lon: 10 }).x)
  expect(zoomToFit({ x: 0, y: 0, width: 64, height: 16 }, { width: 256, height: 256 })).toBe(2)
})

const spots = [
  { name: 'west', x: 0, y: 50 },
  { name: 'middle', x: 50, y: 50 },
  { name: 'east', x: 100, y: 55 },
  { name: 'north-east', x: 80, y: 0 },
]

test.each([
  ['left', 'west'],
  ['right', 'east'],
  ['up', 'north-east'],
  ['down', 'east'],
] as const)('the arrow %s goes from the middle to the %s', (direction, name) => {
  const from = { x: 50, y: 50 }
  expect(nearestAhead(from, spots, direction)?.name).toBe(name)
})

test('where nothing lies ahead an arrow leads nowhere', () => {
  expect(nearestAhead({ x: 0, y: 50 }, spots, 'left')).toBeUndefined()
  expect(nearestTo({ x: 1, y: 1 }, [])).toBeUndefined()
  expect(nearestTo({ x: 90, y: 10 }, spots)?.name).toBe('north-east')
})

test('discs never cover each other, and the larger one moves less', () => {
  const discs = [
    { x: 0, y: 0, radius: 19 },
    { x: 4, y: 0, radius: 6 },
    { x: 2, y: 3, radius: 12 },
    { x: 2, y: 3, radius: 12 },
    { x: 300, y: 300, radius: 6 },
  ]
  const moved = spread(discs)
  for (const [i, a] of moved.entries()) {
    for (const b of moved.slice(i + 1)) {
      const least = Math.max(24, a.radius + b.radius + 2)
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(least - 1)
    }
  }
  expect(moved[4]).toEqual(discs[4])
  expect(spread(discs)).toEqual(moved)

  const [large, small] = spread(discs.slice(0, 2))
  expect(Math.abs(large?.x ?? 0)).toBeLessThan(Math.abs((small?.x ?? 0) - 4))
})

test('names stand where they cover neither a disc nor another name, the first wanted first', () => {
  const big = { x: 100, y: 100, radius: 6, name: 'Large' }
  const near = { x: 118, y: 100, radius: 6, name: 'Near' }
  const labels = placeLabels({ wanted: [big, near], discs: [big, near], widthOf: () => 40 })
  expect(labels.map(({ item, side }) => [item.name, side])).toEqual([
    ['Large', 'left'],
    ['Near', 'right'],
  ])
  const crowd = Array.from({ length: 9 }, (_, i) => ({
    x: 100 + (i % 3) * 26,
    y: 100 + Math.floor(i / 3) * 26,
    radius: 12,
  }))
  const [middle] = crowd.slice(4, 5)
  expect(placeLabels({ wanted: middle ? [middle] : [], discs: crowd, widthOf: () => 60 })).toEqual(
    [],
  )
})

test('the graticule gets finer with each step nearer', () => {
  expect([0, 3, 6, 8, 12].map(graticuleStep)).toEqual([30, 10, 5, 2, 1])
})

test('order and pages are no concern of the map', () => {
  expect(mapQuery('region=africa&sort=name&page=3&colour=year&near=1,2')).toBe('region=africa')
})

test('a box in an address lies within the world, and is read back as the map needs it', () => {
  expect(boxParameter([170.12345, -50, 190, 0])).toBe('170.123,-50,-170,0')
  expect(boxOf('region=africa&bbox=170,-50,-170,0')).toEqual([170, -50, 190, 0])
  expect(boxOf('region=africa')).toBeNull()
  expect(directoryAddress('fr', 'year=2015&page=3', { bbox: '1,2,3,4' })).toBe(
    '/fr/cities?year=2015&bbox=1,2,3,4',
  )
})
