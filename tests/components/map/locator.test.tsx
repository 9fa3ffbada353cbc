import { render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { expect, test } from 'vitest'
import { Locator } from '@/components/map/locator'
import { type Named, placeLabels } from '@/components/map/locator-labels'
import { locatorView } from '@/components/map/locator-view'
import { angleBetween } from '@/components/map/projection'
import atlas from '@/lib/i18n/messages/en/atlas.json'
import { seedPlaces } from './seed-places'

const places = seedPlaces()
const size = { width: 1280, height: 500 }
// Crowded, lonely, beside the sea, and with names in many places around.
const samples = places.filter(({ slug }) =>
  /^(cork-ie|seo-gu-gwangju-kr|porto-novo-bj|melton-au|petaling-jaya-my)$/.test(slug),
)

test('angles are great circles', () => {
  expect(angleBetween({ lat: 0, lon: 0 }, { lat: 90, lon: 50 })).toBeCloseTo(Math.PI / 2)
  expect(angleBetween({ lat: 0, lon: 179 }, { lat: 0, lon: -179 })).toBeCloseTo(Math.PI / 90)
  expect(angleBetween({ lat: 5, lon: 5 }, { lat: 5, lon: 5 })).toBe(0)
})

test.each(samples)('around $name discs can be hit and the outline is light', (city) => {
  const view = locatorView(
    city,
    places.filter((place) => place !== city),
    size,
  )
  const spots = [view.city, ...view.shown]
  const gaps = spots.flatMap((spot, index) =>
    spots.slice(index + 1).map((other) => Math.hypot(spot.x - other.x, spot.y - other.y)),
  )
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(24)
  expect(view.drawing.land).toMatch(/^M/)
  expect(view.drawing.land.length).toBeLessThan(24_000)
})

test.each(samples)('names around $name touch neither each other nor a disc', (city) => {
  const view = locatorView(
    city,
    places.filter((place) => place !== city),
    size,
  )
  const points = view.shown.map(
    ({ place, x, y }): Named => ({ x, y, name: place.name, radius: 7, fontSize: 13 }),
  )
  const labels = placeLabels(points, size)
  const taken = labels.map(({ point: { x, y }, name }, index) => ({
    index,
    disc: [x - 7, y - 7, x + 7, y + 7],
    name: name?.rect,
  }))
  const named = taken.filter(({ name }) => name)
  expect(named.length).toBeGreaterThan(0)
  for (const { index, name } of named)
    for (const other of taken.filter((one) => one.index !== index))
      for (const rect of [other.disc, other.name])
        expect(name && rect && overlap(name, rect)).toBeFalsy()
})

test('a city is always named, a neighbour where there is room', () => {
  const crowd = [0, 1, 2, 3].map((step): Named => {
    return {
      x: step * 12,
      y: 0,
      name: 'A long name of a city',
      radius: 7,
      fontSize: 13,
      always: step === 0,
    }
  })
  const sides = placeLabels(crowd, { width: 120, height: 60 }).map(({ name }) => name?.side)
  expect(sides[0]).toBe('right')
  expect(sides.slice(1)).toEqual([undefined, undefined, undefined])
})

test('neighbours are links to their profiles, without the city itself', () => {
  const cork = places.find(({ slug }) => slug === 'cork-ie')
  if (!cork) throw new Error('The seed has no Cork')
  render(
    <NextIntlClientProvider locale="en" messages={{ atlas }}>
      <Locator city={cork} neighbours={places} locale="fr" size="profile" />
    </NextIntlClientProvider>,
  )
  expect(screen.getByRole('figure', { name: 'Cork and the member cities near it' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Limerick' }).getAttribute('href')).toMatch(
    /^\/fr\/cities\/limerick/,
  )
  expect(screen.queryByRole('link', { name: 'Cork' })).toBeNull()
})

function overlap(a: number[], b: number[]) {
  const [left = 0, top = 0, right = 0, bottom = 0] = a
  const [otherLeft = 0, otherTop = 0, otherRight = 0, otherBottom = 0] = b
  return left < otherRight && right > otherLeft && top < otherBottom && bottom > otherTop
}
