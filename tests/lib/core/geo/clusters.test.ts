import { expect, test } from 'vitest'
import type { Bounds } from '@/lib/core/geo/bounds'
import { clusterIndex } from '@/lib/core/geo/clusters'

type City = { name: string; lat: number; lon: number; region: string; country: string }

const city = (name: string, lat: number, lon: number, region: string, country: string): City => ({
  name,
  lat,
  lon,
  region,
  country,
})
const cities = [
  city('Cork', 51.9, -8.47, 'europe', 'IE'),
  city('Limerick', 52.66, -8.63, 'europe', 'IE'),
  city('Swansea', 51.62, -3.94, 'europe', 'GB'),
  city('Tangier', 35.77, -5.8, 'arab', 'MA'),
  city('Gibraltar', 36.14, -5.35, 'europe', 'GI'),
  city('Suva', -18.14, 178.44, 'pacific', 'FJ'),
  city('Apia', -13.83, -171.77, 'pacific', 'WS'),
]
const tallies = { country: ({ country }: City) => country }
const world: Bounds = [-180, -85, 180, 85]

test('every point is in one cluster, at each zoom', () => {
  const index = clusterIndex(cities, { tallies })
  for (let zoom = 0; zoom <= 12; zoom++) {
    const names = index
      .within(world, zoom)
      .flatMap(index.pointsOf)
      .map(({ name }) => name)
    expect(names.sort()).toEqual(cities.map(({ name }) => name).sort())
  }
})

test('from zoom 12 on every point stands for itself, even two in one place', () => {
  const twins = [...cities, city('Cork again', 51.9, -8.47, 'europe', 'IE')]
  const places = clusterIndex(twins, { tallies }).within(world, 12)
  expect(places).toHaveLength(twins.length)
  expect(places.every((place) => 'point' in place)).toBe(true)
})

test('kinds never mix, however near their points are', () => {
  const mixed = clusterIndex(cities, { tallies }).within([-10, 30, 0, 40], 2)
  expect(mixed.map(({ count }) => count)).toEqual([2])
  const apart = clusterIndex(cities, { kind: ({ region }) => region, tallies })
  expect(apart.within([-10, 30, 0, 40], 2).map(({ count }) => count)).toEqual([1, 1])
})

test('a cluster knows its extent and how many of its points have which value', () => {
  const [group] = clusterIndex(cities, { tallies }).within([-12, 48, 0, 56], 3)
  expect(group).toMatchObject({
    count: 3,
    bounds: [-8.63, 51.62, -3.94, 52.66],
    tallies: { country: { IE: 2, GB: 1 } },
  })
})

test('a nearer zoom counts anew: no sum leaks from one cluster into another', () => {
  const index = clusterIndex(cities, { tallies })
  for (let zoom = 0; zoom < 12; zoom++) {
    for (const place of index.within(world, zoom)) {
      if ('point' in place) continue
      const sum = Object.values(place.tallies.country ?? {}).reduce((a, b) => a + b, 0)
      expect(sum).toBe(place.count)
    }
  }
})

test('across the antimeridian places come in the copy of the world that is in view', () => {
  const places = clusterIndex(cities, { tallies }).within([170, -30, 200, 0], 6)
  expect(places.map(({ lon }) => Number(lon.toFixed(2))).sort()).toEqual([178.44, 188.23])
})
