import type { MapColour } from '@/lib/cities/client/map-colours'
import { REGIONS } from '@/lib/cities/schema'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { boxAround } from './projection'
import { clusterPlaces } from './world-plate-clusters'
import { onPlate, PLATE } from './world-plate-geometry'
import type { PlatePlace } from './world-plate-places'

/**
 * The plate is drawn once and shown at any width, but a disc keeps its size: so the cities are put together three times,
 * each for the narrowest plate that shows it (px), and the style sheet picks one. On a phone the plate is wider than the screen.
 */
export const PLATE_LEVELS = [
  { name: 'narrow', width: 410, reach: 20 },
  { name: 'middle', width: 640, reach: 24 },
  { name: 'wide', width: 1100, reach: 26 },
] as const

/** A disc; its place in shares of the plate's width and height, west to east and north to south. */
export type Mark = { x: number; y: number; places: PlatePlace[] }

/** The discs of one level in the order of the tab key: by region, then from west to east. */
export function plateMarks(
  places: readonly PlatePlace[],
  colour: MapColour,
  level: (typeof PLATE_LEVELS)[number],
): Mark[] {
  const height = level.width * PLATE.ratio
  const spots = places.flatMap((place) => {
    const { x, y } = onPlate(place.lon, place.lat)
    const shown = x >= 0 && x <= 1 && y >= 0 && y <= 1
    return shown ? [{ place, x: x * level.width, y: y * height }] : []
  })
  const byRegion = colour === 'region'
  return clusterPlaces(spots, {
    reach: level.reach,
    groupOf: byRegion ? ({ place }) => place.region : undefined,
  })
    .map((cluster) => ({
      x: cluster.x / level.width,
      y: cluster.y / height,
      places: cluster.places.map(({ place }) => place),
    }))
    .sort((a, b) => (byRegion ? order(a) - order(b) : 0) || a.x - b.x)
}

/** Where a disc leads: a single city's profile, else the directory at that place, coloured alike. */
export function markHref({ places }: Mark, colour: MapColour, locale: Locale) {
  const [first, ...others] = places
  if (first && others.length === 0) return localePath(locale, `/cities/${first.slug}`)
  const box = `bbox=${boxAround(places).join(',')}`
  const rest = colour === 'region' ? `region=${first?.region}` : `colour=${colour}`
  return localePath(locale, `/cities?${box}&${rest}`)
}

function order({ places: [first] }: Mark) {
  return first ? REGIONS.indexOf(first.region) : -1
}
