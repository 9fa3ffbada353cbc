import type { Bounds } from '@/lib/core/geo/bounds'
import type { Clustered } from '@/lib/core/geo/clusters'
import type { BuildingBlock, Region } from '../schema'

/** What the map knows of a city. */
export type MapPoint = {
  slug: string
  name: string
  /** The language that the name is in. */
  lang: string
  lat: number
  lon: number
  /** ISO 3166-1 alpha-2 */
  country: string
  region: Region
  /** Year of admission; null where no source states it. */
  joined: number | null
  /** Of its published practices; those that the filters ask for come first. */
  blocks: BuildingBlock[]
  /** How many times it received the Learning City Award. */
  awards: number
  population: number | null
}

type Tuple = [
  slug: string,
  name: string,
  lang: string,
  lat: number,
  lon: number,
  country: string,
  region: Region,
  joined: number | null,
  blocks: BuildingBlock[],
  awards: number,
  population: number | null,
]
type GroupTuple = [
  lat: number,
  lon: number,
  count: number,
  bounds: Bounds,
  tallies: Record<string, Record<string, number>>,
]

/** What /api/map answers: all cities of a view, or none of them but their number and extent where they are too many. */
export type MapAnswer = {
  total: number
  bounds: Bounds | null
  /** Names by code, in the reader's language. */
  countries: Record<string, string>
  points: Tuple[] | null
}

/** What /api/map answers for a part of the world at a zoom level. */
export type MapClustersAnswer = {
  countries: Record<string, string>
  places: (Tuple | GroupTuple)[]
}

/** A city as it travels: without the names of its fields. */
export function packPoint(city: MapPoint): Tuple {
  const { slug, name, lang, country, region, joined, blocks, awards, population } = city
  const [lat, lon] = [rounded(city.lat), rounded(city.lon)]
  return [slug, name, lang, lat, lon, country, region, joined, blocks, awards, population]
}

/** Undoes packPoint. */
export function unpackPoint(tuple: Tuple): MapPoint {
  const [slug, name, lang, lat, lon, country, region, joined, blocks, awards, population] = tuple
  return { slug, name, lang, lat, lon, country, region, joined, blocks, awards, population }
}

/** A cluster or a city that stands for itself, as it travels. */
export function packPlace(place: Clustered<MapPoint>): Tuple | GroupTuple {
  if ('point' in place) return packPoint(place.point)
  const { lat, lon, count, bounds, tallies } = place
  return [rounded(lat), rounded(lon), count, packBounds(bounds), tallies]
}

/** Undoes packPlace. */
export function unpackPlace(tuple: Tuple | GroupTuple): Clustered<MapPoint> {
  if (typeof tuple[0] === 'string') {
    const point = unpackPoint(tuple as Tuple)
    return { lat: point.lat, lon: point.lon, count: 1, point }
  }
  const [lat, lon, count, bounds, tallies] = tuple as GroupTuple
  return { lat, lon, count, bounds, tallies }
}

export function packBounds(bounds: Bounds): Bounds {
  return bounds.map(rounded) as Bounds
}

/** Four decimals are eleven metres. */
function rounded(degrees: number) {
  return Math.round(degrees * 1e4) / 1e4
}
