import type { MapPoint } from '@/lib/cities/client/map-answer'
import { type MapColour, mapClusterOptions } from '@/lib/cities/client/map-colours'
import { type Bounds, pad } from '@/lib/core/geo/bounds'
import { type Clustered, clusterIndex } from '@/lib/core/geo/clusters'
import { type Frame, frameOf, mercator, zoomToFit } from './mercator'
import { placeLabels, type Side } from './place-labels'
import { type Disc, discRadius, spread } from './spread'

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
  /** Where the name stands, if there is room for it. */
  label: Side | undefined
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
  const moved = spread(discs).sort((a, b) => a.x - b.x)
  const sides = size === 'wide' ? labelSides(moved) : new Map<unknown, Side>()
  return moved.map((disc) => ({
    place: disc.place,
    x: disc.x / (frame.width * scale),
    y: disc.y / (frame.height * scale),
    label: sides.get(disc),
  }))
}

type Marked = Disc & { place: Clustered<MapPoint> }

/** The server has no fonts to measure a name with: seven pixels a letter, and twice that for a sign of Chinese. */
function labelSides(discs: readonly Marked[]) {
  const wanted = discs.flatMap((disc) =>
    'point' in disc.place ? [{ disc, ...disc, city: disc.place.point }] : [],
  )
  const labels = placeLabels({
    wanted: wanted.sort((a, b) => (b.city.population ?? 0) - (a.city.population ?? 0)),
    discs,
    widthOf: ({ city }) =>
      [...city.name].reduce((sum, letter) => sum + (letter > '⺀' ? 14 : 7), 0),
  })
  return new Map<unknown, Side>(labels.map(({ item, side }) => [item.disc, side]))
}
