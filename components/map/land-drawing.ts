import type { Position } from 'geojson'
import { type LandTopology, landPolygons } from './land'
import { mercator, WORLD } from './mercator'

/** Units across the world: about a pixel where a continent fills the map. */
export const DRAWING = 8192

/** The land as path data in whole units of a square Mercator world, each point as its way from the last. */
export function landDrawing(topology: LandTopology) {
  return landPolygons(topology).flat().map(ringPath).join('')
}

function ringPath(ring: Position[]) {
  let [lastX, lastY] = [0, 0]
  const steps = ring.flatMap(([lon = 0, lat = 0], i) => {
    const spot = mercator({ lat, lon })
    const [x, y] = [Math.round(spot.x * (DRAWING / WORLD)), Math.round(spot.y * (DRAWING / WORLD))]
    const [dx, dy] = [x - lastX, y - lastY]
    // Whole units bring neighbours together; a step of nothing is left out.
    if (i > 0 && dx === 0 && dy === 0) return []
    ;[lastX, lastY] = [x, y]
    if (i === 0) return [`M${x} ${y}l`]
    return [dy < 0 ? `${dx}${dy}` : `${dx} ${dy}`]
  })
  return `${steps.join(' ').replaceAll(' -', '-').replace('l ', 'l')}z`
}
