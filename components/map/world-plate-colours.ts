import { BUILDING_BLOCKS, type BuildingBlock, REGIONS, type Region } from '@/lib/cities/schema'

export const PLATE_COLOURS = ['region', 'block', 'year', 'award'] as const
/** What the colours of the plate tell. */
export type PlateColour = (typeof PLATE_COLOURS)[number]

export type PlatePlace = {
  slug: string
  name: string
  country: { code: string; name: string }
  region: Region
  lat: number
  lon: number
  joined: number | null
  awards: readonly number[]
  blocks: readonly BuildingBlock[]
}

/** Admissions came in waves; a band holds some of them. Both ends belong to it. */
export const YEAR_BANDS = [
  { from: 2015, to: 2016 },
  { from: 2017, to: 2019 },
  { from: 2020, to: 2023 },
  { from: 2024, to: null },
] as const

/** Tints from the strongest to the faintest: the longer a member, the stronger. */
const YEAR_TINTS: readonly Tint[] = ['ink', 'blue', 'blue-2', 'blue-3']

/** The look of a disc and of its piece of a ring; `hollow` is for what is not known or not there. */
export type Tint = 'ink' | 'blue' | 'blue-2' | 'blue-3' | 'hollow-blue' | 'hollow' | BuildingBlock

const REGION_TINTS: Record<Region, Tint> = {
  africa: 'ink',
  'arab-states': 'hollow-blue',
  'asia-pacific': 'blue-2',
  'europe-north-america': 'blue',
  'latin-america-caribbean': 'blue-3',
}

/** One line of the legend. `id` is a region, a block, the number of a band, `once`, `again`, or `none` for the rest. */
export type Shade = { id: string; tint: Tint }

export const SHADES: Record<PlateColour, readonly Shade[]> = {
  region: REGIONS.map((id) => ({ id, tint: REGION_TINTS[id] })),
  block: [...BUILDING_BLOCKS.map((id) => ({ id, tint: id })), { id: 'none', tint: 'hollow' }],
  year: [
    ...YEAR_TINTS.map((tint, band) => ({ id: String(band), tint })),
    { id: 'none', tint: 'hollow' },
  ],
  award: [
    { id: 'again', tint: 'ink' },
    { id: 'once', tint: 'blue-2' },
    { id: 'none', tint: 'hollow' },
  ],
}

/** The shade that a city has on the map: of several building blocks the first. */
export function shadeOf(place: PlatePlace, colour: PlateColour): Shade {
  const id = idOf(place, colour)
  return SHADES[colour].find((shade) => shade.id === id) ?? { id: 'none', tint: 'hollow' }
}

/** How many cities each line of the legend speaks of. A city with two building blocks counts for both. */
export function countShades(places: readonly PlatePlace[], colour: PlateColour) {
  const counts = new Map(SHADES[colour].map(({ id }) => [id, 0]))
  for (const place of places) {
    const ids =
      colour === 'block' && place.blocks.length > 0 ? place.blocks : [shadeOf(place, colour).id]
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function idOf(place: PlatePlace, colour: PlateColour): string {
  if (colour === 'region') return place.region
  if (colour === 'block') return place.blocks[0] ?? 'none'
  if (colour === 'award') return ['none', 'once'][place.awards.length] ?? 'again'
  const { joined } = place
  const band = YEAR_BANDS.findIndex(
    ({ from, to }) => joined !== null && joined >= from && (to === null || joined <= to),
  )
  return band < 0 ? 'none' : String(band)
}
