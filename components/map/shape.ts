import type { Position } from 'geojson'
import { mercator } from './mercator'

/** Something to fill or stroke, and the box around it, in world pixels of zoom 0. */
export type Shape = { path: Path2D; left: number; top: number; right: number; bottom: number }

/** Rings or lines as one path. */
export function shapeOf(lines: Position[][]): Shape {
  const path = new Path2D()
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const line of lines) {
    for (const [i, [lon = 0, lat = 0]] of line.entries()) {
      const { x, y } = mercator({ lat, lon })
      if (i === 0) path.moveTo(x, y)
      else path.lineTo(x, y)
      box.left = Math.min(box.left, x)
      box.top = Math.min(box.top, y)
      box.right = Math.max(box.right, x)
      box.bottom = Math.max(box.bottom, y)
    }
  }
  return { path, ...box }
}
