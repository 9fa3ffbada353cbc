import { type Locale, localePath } from '@/lib/i18n/locales'
import { boxAround } from './projection'
import { clusterPlaces } from './world-plate-clusters'
import {
  type PlateColour,
  type PlatePlace,
  SHADES,
  type Shade,
  shadeOf,
} from './world-plate-colours'
import { onPlate, PLATE } from './world-plate-geometry'

/**
 * The plate is drawn once and shown at any width, but a disc keeps its size: so the cities are put together three times,
 * each for the narrowest plate that shows it (px), and the style sheet picks one. On a phone the plate is wider than the screen.
 */
export const PLATE_LEVELS = [
  { name: 'narrow', width: 410, reach: 20 },
  { name: 'middle', width: 640, reach: 24 },
  { name: 'wide', width: 1100, reach: 26 },
] as const

export type Mark = {
  /** Shares of the plate's width and height, west to east and north to south. */
  x: number
  y: number
  places: PlatePlace[]
  /** The shades of its cities, in the order of the legend. */
  shares: { shade: Shade; count: number }[]
}

/** The discs of one level in the order of the tab key: by region, then from west to east. */
export function plateMarks(
  places: readonly PlatePlace[],
  colour: PlateColour,
  level: (typeof PLATE_LEVELS)[number],
): Mark[] {
  const height = level.width * PLATE.ratio
  const spots = places.flatMap((place) => {
    const { x, y } = onPlate(place.lon, place.lat)
    const shown = x >= 0 && x <= 1 && y >= 0 && y <= 1
    return shown ? [{ place, x: x * level.width, y: y * height }] : []
  })
  const byRegion = colour === 'region'
  const clusters = clusterPlaces(spots, {
    reach: level.reach,
    groupOf: byRegion ? ({ place }) => place.region : undefined,
  })
  return clusters
    .map((cluster) => toMark(cluster, colour, level.width, height))
    .sort((a, b) => (byRegion ? order(a) - order(b) : 0) || a.x - b.x)
}

/** Where a disc leads: a single city's profile, else the directory at that place, coloured alike. */
export function markHref(
  { places: [first, ...others], places }: Mark,
  colour: PlateColour,
  locale: Locale,
) {
  if (first && others.length === 0) return localePath(locale, `/cities/${first.slug}`)
  const box = `bbox=${boxAround(places).join(',')}`
  const rest = colour === 'region' ? `region=${first?.region}` : `colour=${colour}`
  return localePath(locale, `/cities?${box}&${rest}`)
}

/** The country with most of the cities, and how many of them it has. */
export function mainCountry(places: readonly PlatePlace[]) {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { country } of places) {
    const known = counts.get(country.code)
    counts.set(country.code, { name: country.name, count: (known?.count ?? 0) + 1 })
  }
  return [...counts.values()].reduce((most, one) => (one.count > most.count ? one : most), {
    name: '',
    count: 0,
  })
}

function toMark(
  cluster: { x: number; y: number; places: { place: PlatePlace }[] },
  colour: PlateColour,
  width: number,
  height: number,
): Mark {
  const places = cluster.places.map(({ place }) => place)
  const shares = SHADES[colour]
    .map((shade) => ({
      shade,
      count: places.filter((place) => shadeOf(place, colour).id === shade.id).length,
    }))
    .filter(({ count }) => count > 0)
  return { x: cluster.x / width, y: cluster.y / height, places, shares }
}

function order({ shares: [first] }: Mark) {
  return SHADES.region.findIndex(({ id }) => id === first?.shade.id)
}
