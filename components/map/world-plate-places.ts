import { colourOf, type MapColour } from '@/lib/cities/client/map-colours'
import type { BuildingBlock, Region } from '@/lib/cities/schema'
import { SHADES } from './shades'

/** A member city as the plate shows it; `awards` is how many it received. */
export type PlatePlace = {
  slug: string
  name: string
  country: { code: string; name: string }
  region: Region
  lat: number
  lon: number
  joined: number | null
  awards: number
  blocks: BuildingBlock[]
}

/** How many cities each line of the legend speaks of. A city with two building blocks counts for both. */
export function countByColour(places: readonly PlatePlace[], colour: MapColour) {
  const counts = new Map(SHADES[colour].map(([value]) => [value, 0]))
  for (const place of places) {
    const both = colour === 'block' && place.blocks.length > 0
    for (const value of both ? place.blocks : [colourOf(place, colour)])
      counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
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
