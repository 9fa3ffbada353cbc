import type { Bounds, Place } from '@/lib/core/geo/bounds'

/** Side of the whole world in pixels at zoom 0. */
export const WORLD = 256

type Spot = { x: number; y: number }
export type Frame = Spot & { width: number; height: number }

/** Web Mercator as tiles have it: x eastward and y southward from the north-west corner of a world of 256 by 256. */
export function mercator({ lat, lon }: Place): Spot {
  // Beyond Mercator's square there is nothing, and at the poles it would be infinitely far away.
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180)
  return {
    x: WORLD * (lon / 360 + 0.5),
    y: WORLD * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  }
}

/** A box on that world, made larger around its middle where a side is shorter than `least`. */
export function frameOf([west, south, east, north]: Bounds, least = 0): Frame {
  const [a, b] = [mercator({ lat: north, lon: west }), mercator({ lat: south, lon: east })]
  const [width, height] = [Math.max(b.x - a.x, least), Math.max(b.y - a.y, least)]
  return { x: (a.x + b.x - width) / 2, y: (a.y + b.y - height) / 2, width, height }
}

/** The zoom level, whole or not, at which a frame just fits into so many pixels. */
export function zoomToFit(frame: Frame, pixels: { width: number; height: number }) {
  return Math.log2(Math.min(pixels.width / frame.width, pixels.height / frame.height))
}
