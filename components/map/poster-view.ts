import type { MapPoint } from '@/lib/cities/client/map-answer'
import { type MapColour, mapClusterOptions } from '@/lib/cities/client/map-colours'
import { type Bounds, pad } from '@/lib/core/geo/bounds'
import { type Clustered, clusterIndex } from '@/lib/core/geo/clusters'
import { type Frame, frameOf, mercator, zoomToFit } from './mercator'
import { discRadius, spread } from './spread'

/** Where there is nothing to fit to. */
export const WORLD_BOUNDS: Bounds = [-170, -56, 190, 74]
/** A single city is shown with the country around it; units of a world of 256 by 256. */
const LEAST = 3
/** Pixels that a box has at least within its map: beside the list, and above it on a phone. In more room discs only part. */
const SIZES = {
  wide: { width: 340, height: 440 },
  small: { width: 244, height: 180 },
} as const
export type PosterSize = keyof typeof SIZES
export const POSTER_SIZES = Object.keys(SIZES) as PosterSize[]

export type PosterMark = {
  place: Clustered<MapPoint>
  /** Shares of the frame's width and height, from its north-west corner. */
  x: number
  y: number
}

/** The part of the world that a map of these bounds shows at least. */
export function posterFrame(bounds: Bounds | null): Frame {
  return frameOf(bounds ?? WORLD_BOUNDS, LEAST)
}

/** The level of the map when its frame has one of the two sizes. */
export function posterZoom(frame: Frame, size: PosterSize) {
  return Math.max(0, zoomToFit(frame, SIZES[size]))
}

/** The discs of a map that cannot be zoomed, from west to east. */
export function posterMarks(
  points: readonly MapPoint[],
  { bounds, colour, size }: { bounds: Bounds; colour: MapColour; size: PosterSize },
): PosterMark[] {
  const frame = posterFrame(bounds)
  const zoom = posterZoom(frame, size)
  const scale = 2 ** zoom
  const places = clusterIndex(points, mapClusterOptions(colour)).within(pad(bounds, 0.01), zoom)
  const discs = places.map((place) => {
    const { x, y } = mercator(place)
    const radius = discRadius(place.count)
    return { place, radius, x: (x - frame.x) * scale, y: (y - frame.y) * scale }
  })
  return spread(discs)
    .sort((a, b) => a.x - b.x)
    .map(({ place, x, y }) => ({
      place,
      x: x / (frame.width * scale),
      y: y / (frame.height * scale),
    }))
}
