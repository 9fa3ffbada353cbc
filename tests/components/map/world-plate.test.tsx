import { render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { boxAround } from '@/components/map/projection'
import { WorldPlate } from '@/components/map/world-plate'
import { onPlate, PLATE, PLATE_PICTURE } from '@/components/map/world-plate-geometry'
import { markHref, PLATE_LEVELS, plateMarks } from '@/components/map/world-plate-marks'
import { countByColour, type PlatePlace } from '@/components/map/world-plate-places'
import { MAP_COLOURS } from '@/lib/cities/client/map-colours'
import atlas from '@/lib/i18n/messages/en/atlas.json'
import common from '@/lib/i18n/messages/en/common.json'
import { seedPlaces } from './seed-places'

const places = seedPlaces()
/** The phone shows the middle of a plate that is 1.28 times as wide as the screen. */
const PHONE = { from: 0.14 / 1.28, to: 1.14 / 1.28 }

test.each(places.map((place) => [place.slug, place] as const))(
  '%s is on the plate, on a phone too',
  (_, { lon, lat }) => {
    const { x, y } = onPlate(lon, lat)
    expect(x).toBeGreaterThan(PHONE.from)
    expect(x).toBeLessThan(PHONE.to)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(1)
  },
)

test.each(PLATE_LEVELS)('clusters by region never mix regions ($name)', (level) => {
  const marks = plateMarks(places, 'region', level)
  expect(marks.filter((mark) => new Set(mark.places.map((one) => one.region)).size > 1)).toEqual([])
})

test.each(PLATE_LEVELS)('every city is in one disc, and discs can be hit ($name)', (level) => {
  for (const colour of MAP_COLOURS) {
    const marks = plateMarks(places, colour, level)
    const slugs = marks.flatMap((mark) => mark.places.map(({ slug }) => slug))
    expect(slugs.sort()).toEqual(places.map(({ slug }) => slug).sort())

    const spots = marks.map(({ x, y }) => [x * level.width, y * level.width * PLATE.ratio] as const)
    const gaps = spots.flatMap(([x, y], index) =>
      spots
        .slice(index + 1)
        .map((other) => Math.max(Math.abs(x - other[0]), Math.abs(y - other[1]))),
    )
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(24)
  }
})

test('a cluster leads to a view that holds all of its cities', () => {
  const [level] = PLATE_LEVELS
  for (const mark of plateMarks(places, 'region', level).filter((one) => one.places.length > 1)) {
    const address = new URL(markHref(mark, 'region', 'en'), 'http://localhost')
    const [west, south, east, north] = (address.searchParams.get('bbox') ?? '')
      .split(',')
      .map(Number)
    for (const { lon, lat } of mark.places) {
      expect(lon).toBeGreaterThan(west ?? Number.NaN)
      expect(lon).toBeLessThan(east ?? Number.NaN)
      expect(lat).toBeGreaterThan(south ?? Number.NaN)
      expect(lat).toBeLessThan(north ?? Number.NaN)
    }
    expect(address.searchParams.get('region')).toBe(mark.places[0]?.region)
  }
})

test('a box may cross the antimeridian', () => {
  const fiji = { lat: -18.1, lon: 178.4 }
  expect(boxAround([fiji, { lat: -13.8, lon: -171.8 }])).toEqual([178, -19, -171, -13])
  expect(boxAround([{ lat: 90, lon: 179.9 }])).toEqual([179, 89, 180, 90])
})

test('the picture has land and degrees by name and no Antarctica', () => {
  expect(PLATE_PICTURE).toContain('id="land"')
  expect(PLATE_PICTURE).toContain('id="graticule"')
  const land = PLATE_PICTURE.match(/id="land"[^>]* d="([^"]*)"/)?.[1] ?? ''
  const starts = [...land.matchAll(/M\d+ (-?\d+)/g)].map((match) => Number(match[1]))
  expect(Math.max(...starts)).toBeLessThan(PLATE.height)
})

test('the legend counts a city for each of its building blocks, and awards once', () => {
  const cities = [place({ blocks: ['culture', 'quality'] }), place({}), place({ awards: 2 })]
  const blocks = countByColour(cities, 'block')
  expect([blocks.get('culture'), blocks.get('quality'), blocks.get('none')]).toEqual([1, 1, 2])
  expect(Object.fromEntries(countByColour(cities, 'award'))).toEqual({ again: 1, once: 0, none: 2 })
})

test('discs are links with names that say what they hold', () => {
  const near = [
    place({ slug: 'cork-ie', name: 'Cork', country: ireland, lat: 51.9, lon: -8.5 }),
    place({ slug: 'belfast-gb', country: uk, lat: 54.6, lon: -5.9 }),
    place({ slug: 'derry-gb', country: uk, lat: 55, lon: -7.3 }),
    place({
      slug: 'lima-pe',
      name: 'Lima',
      country: { code: 'PE', name: 'Peru' },
      lat: -12,
      lon: -77,
    }),
  ]
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ atlas, common }}>
      <WorldPlate places={near} colour="region" />
    </NextIntlClientProvider>,
  )
  const map = within(screen.getByRole('region', { name: atlas.label.region }))
  const [cluster] = map.getAllByRole('link', {
    name: '3 cities in Europe and North America, mostly United Kingdom',
    hidden: true,
  })
  expect(cluster?.getAttribute('href')).toMatch(
    /^\/cities\?bbox=[\d.,-]+&region=europe-north-america$/,
  )
  const [single] = map.getAllByRole('link', { name: 'Lima, Peru', hidden: true })
  expect(single?.getAttribute('href')).toBe('/cities/lima-pe')
  expect(screen.getByRole('link', { name: 'Region' }).getAttribute('aria-current')).toBe('true')
})

const ireland = { code: 'IE', name: 'Ireland' }
const uk = { code: 'GB', name: 'United Kingdom' }

function place(over: Partial<PlatePlace>): PlatePlace {
  const base = { slug: 'a', name: 'A', country: ireland, lat: 0, lon: 0, joined: null }
  return { ...base, region: 'europe-north-america', awards: 0, blocks: [], ...over }
}
