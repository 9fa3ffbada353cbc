import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo'

/**
 * The outline of a shape as the `d` of a path, in whole units and steps from point to point, which is a third of the
 * bytes of absolute decimals. Points nearer than `detail` units to the one before are left out.
 */
export function outline(projection: GeoProjection, shape: GeoPermissibleObjects, detail = 1) {
  let d = ''
  let [x, y] = [0, 0]
  let stepping = false

  geoPath(projection, {
    moveTo(toX, toY) {
      ;[x, y] = [Math.round(toX), Math.round(toY)]
      d += `M${x}${separated(y)}`
      stepping = false
    },
    lineTo(toX, toY) {
      const [dx, dy] = [Math.round(toX) - x, Math.round(toY) - y]
      if (Math.max(Math.abs(dx), Math.abs(dy)) < detail) return
      // A command that repeats need not be said again.
      d += stepping ? separated(dx) + separated(dy) : `l${dx}${separated(dy)}`
      stepping = true
      x += dx
      y += dy
    },
    closePath() {
      d += 'z'
      stepping = false
    },
    // Of what geoPath draws with, only points use these.
    arc() {},
    beginPath() {},
  })(shape)
  return d
}

/** A minus separates by itself. */
function separated(value: number) {
  return value < 0 ? String(value) : ` ${value}`
}
