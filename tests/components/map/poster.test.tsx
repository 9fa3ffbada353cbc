import { render, renderHook, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { discLook } from '@/components/map/disc'
import { MapKey } from '@/components/map/map-key'
import { MapPoster } from '@/components/map/map-poster'
import { POSTER_SIZES, posterMarks } from '@/components/map/poster-view'
import { ringOf, SHADES } from '@/components/map/shades'
import { usePlaceName } from '@/components/map/use-place-name'
import { type MapPoint, packPoint } from '@/lib/cities/client/map-answer'
import { colourOf, MAP_COLOURS, type MapColour } from '@/lib/cities/client/map-colours'
import { boundsOf } from '@/lib/core/geo/bounds'
import type { Clustered } from '@/lib/core/geo/clusters'
import atlas from '@/lib/i18n/messages/en/atlas.json'
import common from '@/lib/i18n/messages/en/common.json'
import map from '@/lib/i18n/messages/en/map.json'
import { seedPlaces } from './seed-places'

const points = seedPlaces().map(
  ({ country, blocks, ...place }): MapPoint => ({
    ...place,
    lang: 'en',
    country: country.code,
    blocks: [...blocks],
    population: null,
  }),
)
const countries = { KR: 'Republic of Korea', JP: 'Japan', CN: 'China', IE: 'Ireland' }
const group = (tally: Record<string, number>, colour: Record<string, number>) => ({
  lat: 0,
  lon: 0,
  count: Object.values(tally).reduce((a, b) => a + b, 0),
  bounds: [0, 0, 1, 1] as [number, number, number, number],
  tallies: { country: tally, colour },
})

test.each([
  ['12 cities, mostly Republic of Korea', 'block', { KR: 7, JP: 5 }, { none: 12 }],
  ['12 cities in Republic of Korea', 'block', { KR: 12 }, { none: 12 }],
  ['12 cities, 5 of them in Japan', 'block', { KR: 4, JP: 5, CN: 3 }, { none: 12 }],
  [
    '3 cities in Asia and the Pacific, mostly Japan',
    'region',
    { KR: 1, JP: 2 },
    { 'asia-pacific': 3 },
  ],
] as const)('a cluster is called "%s"', (name, colour, tally, values) => {
  expect(nameOf(group(tally, values), colour)).toBe(name)
})

test('a city is called by its name and country', () => {
  const cork = points.find(({ slug }) => slug === 'cork-ie')
  if (!cork) throw new Error('Cork is not in the seed')
  expect(nameOf({ lat: 0, lon: 0, count: 1, point: cork }, 'block')).toBe('Cork, Ireland')
})

test('every value that a city can have stands in the legend', () => {
  for (const colour of MAP_COLOURS) {
    const known = SHADES[colour].map(([value]) => value)
    for (const point of points) expect(known).toContain(colourOf(point, colour))
  }
})

test('a ring shows the shares of a cluster, and leaves the rest to the edge', () => {
  expect(ringOf({ none: 2, culture: 1, quality: 1 }, 'block')).toBe(
    'var(--bb-quality) 0% 25%,var(--bb-culture) 25% 50%,transparent 50% 100%',
  )
  expect(discLook(group({ KR: 30 }, { africa: 30 }), 'region')).toMatchObject({
    'data-size': 3,
    'data-tint': 'ink',
    style: undefined,
  })
})

test.each(POSTER_SIZES)('the picture (%s) has every city in one disc, within its frame', (size) => {
  const bounds = boundsOf(points)
  if (!bounds) throw new Error('There are no cities')
  for (const colour of MAP_COLOURS) {
    const marks = posterMarks(points, { bounds, colour, size })
    expect(marks.reduce((sum, { place }) => sum + place.count, 0)).toBe(points.length)
    for (const { x, y } of marks) {
      expect(Math.min(x, y)).toBeGreaterThan(-0.1)
      expect(Math.max(x, y)).toBeLessThan(1.1)
    }
  }
})

test('without script a cluster leads to its place and a city to its profile', () => {
  const some = points.filter(({ country }) => country === 'IE' || country === 'JP')
  const places = {
    total: some.length,
    bounds: boundsOf(some),
    countries,
    points: some.map(packPoint),
  }
  show(<MapPoster places={places} colour="block" query="country=IE&country=JP&page=2" />)
  for (const link of screen.getAllByRole('link', { name: /cities/ })) {
    expect(link.getAttribute('href')).toMatch(/^\/cities\?country=IE&country=JP&bbox=[-\d.,]+$/)
  }
  const single = points.filter(({ country }) => country === 'JP')
  expect(single).toHaveLength(1)
  for (const link of screen.getAllByRole('link', { name: `${single[0]?.name}, Japan` })) {
    expect(link).toHaveProperty('pathname', `/cities/${single[0]?.slug}`)
  }
})

test('the colours can be changed by links that keep the view, and the borders are explained', () => {
  show(<MapKey colour="year" query="region=africa" borders />)
  expect(screen.getByRole('link', { name: 'Award' }).getAttribute('href')).toBe(
    '/cities?region=africa&colour=award',
  )
  expect(screen.getByRole('link', { current: true }).textContent).toBe('Year joined')
  expect(screen.getByText(/imply no opinion/)).toBeDefined()
})

function nameOf(place: Clustered<MapPoint>, colour: MapColour) {
  const { result } = renderHook(() => usePlaceName(colour, countries), { wrapper: Words })
  return result.current(place)
}

function show(element: ReactNode) {
  return render(element, { wrapper: Words })
}

function Words({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="en" messages={{ atlas, common, map }} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
