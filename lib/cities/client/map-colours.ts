import type { MapPoint } from './map-answer'

/** What the colours of the map can tell of a city. */
export const MAP_COLOURS = ['region', 'block', 'year', 'award'] as const
export type MapColour = (typeof MAP_COLOURS)[number]

/** Admissions came in waves; a band holds some of them. Both ends belong to it. */
export const YEAR_BANDS = [
  { from: 2015, to: 2016 },
  { from: 2017, to: 2019 },
  { from: 2020, to: 2023 },
  { from: 2024, to: null },
] as const

/** The colour that `?colour=` asks for; the building block where it asks for none that there is. */
export function readMapColour(given: unknown): MapColour {
  return MAP_COLOURS.find((colour) => colour === given) ?? 'block'
}

type Coloured = Pick<MapPoint, 'region' | 'blocks' | 'joined' | 'awards'>

/**
 * What a colour tells of a city: a region, a building block (of several the first), the number of a band of years,
 * `once` or `again` for the award; `none` where it is not known or not there.
 */
export function colourOf(city: Coloured, colour: MapColour): string {
  if (colour === 'region') return city.region
  if (colour === 'block') return city.blocks[0] ?? 'none'
  if (colour === 'award') return ['none', 'once'][city.awards] ?? 'again'
  const { joined } = city
  const band = YEAR_BANDS.findIndex(
    ({ from, to }) => joined !== null && joined >= from && (to === null || joined <= to),
  )
  return band < 0 ? 'none' : String(band)
}

/** How cities are put together on the map: by region they never mix; each cluster knows its countries and its shares. */
export function mapClusterOptions(colour: MapColour) {
  return {
    kind: (city: MapPoint) => (colour === 'region' ? city.region : ''),
    tallies: {
      country: (city: MapPoint) => city.country,
      colour: (city: MapPoint) => colourOf(city, colour),
    },
  }
}
