import type { MapPoint } from './map-answer'

/** What the colours of the map can tell of a city. */
export const MAP_COLOURS = ['region', 'block', 'year', 'award'] as const
export type MapColour = (typeof MAP_COLOURS)[number]

/** Years of admission, told by three tints: the first admissions, those of 2017 to 2020, and those since. */
export const YEAR_BANDS = ['to-2016', 'to-2020', 'since-2021', 'unknown'] as const
export type YearBand = (typeof YEAR_BANDS)[number]

/** The colour that `?colour=` asks for; the building block where it asks for none that there is. */
export function readMapColour(given: unknown): MapColour {
  return MAP_COLOURS.find((colour) => colour === given) ?? 'block'
}

/** The value of a city that the map shows in a colour: a region, a block or `none`, a band of years, `awarded` or `none`. */
export function colourOf(
  city: Pick<MapPoint, 'region' | 'blocks' | 'joined' | 'awards'>,
  colour: MapColour,
): string {
  if (colour === 'region') return city.region
  if (colour === 'block') return city.blocks[0] ?? 'none'
  if (colour === 'award') return city.awards > 0 ? 'awarded' : 'none'
  return yearBand(city.joined)
}

/** How cities are put together on the map: by region they never mix, and each cluster knows its countries and shares. */
export function mapClusterOptions(colour: MapColour) {
  return {
    kind: (city: MapPoint) => (colour === 'region' ? city.region : ''),
    tallies: {
      country: (city: MapPoint) => city.country,
      value: (city: MapPoint) => colourOf(city, colour),
    },
  }
}

function yearBand(joined: number | null): YearBand {
  if (joined === null) return 'unknown'
  if (joined <= 2016) return 'to-2016'
  return joined <= 2020 ? 'to-2020' : 'since-2021'
}
