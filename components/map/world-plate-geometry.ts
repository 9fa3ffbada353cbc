import { createHash } from 'node:crypto'
import { geoGraticule } from 'd3-geo'
import { equalEarth } from './projection'
import { land } from './projection-land'
import { outline } from './projection-path'

/** Units across the whole earth: half a pixel on a screen of 1440. */
const WIDTH = 2880
/** Height by width: from Greenland's north to Tierra del Fuego, without Antarctica. */
const RATIO = 0.46
const NORTH = 74
const SOUTH = -52

const projection = equalEarth(WIDTH)
// The strip between the two parallels, with what is left over on both sides of it.
const [top, bottom] = [NORTH, SOUTH].map((latitude) => project(0, latitude)[1])
const height = Math.round(WIDTH * RATIO)
const [centre] = projection.translate()
projection.translate([centre, projection.translate()[1] - (top ?? 0) + (height - span()) / 2])

/** The plate's field; positions on it are shares of its width and height, so that it can be drawn at any size. */
export const PLATE = { width: WIDTH, height, ratio: RATIO }

/** Where a place lies on the plate: 0 is west and north, 1 east and south; beyond them it is off the plate. */
export function onPlate(lon: number, lat: number) {
  const [x, y] = project(lon, lat)
  return { x: x / PLATE.width, y: y / PLATE.height }
}

/**
 * The plate without its cities, as a picture of its own that a browser keeps for all pages. Its two shapes have names:
 * pages draw them by reference, in their own colours.
 */
export const PLATE_PICTURE = drawPlate()

/** The address of the picture; another picture has another one. */
export const PLATE_ADDRESS = `/geo/world-plate.svg?v=${createHash('sha256').update(PLATE_PICTURE).digest('hex').slice(0, 8)}`

function drawPlate() {
  const net = geoGraticule()
    .step([30, 30])
    .extent([
      [-180, -60],
      [180, 80],
    ])
  const shapes = [
    path('graticule', outline(projection, net(), 2)),
    path('land', outline(projection, land('110m'), 2)),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PLATE.width} ${PLATE.height}">${shapes.join('')}</svg>`
}

function path(id: string, d: string) {
  return `<path id="${id}" vector-effect="non-scaling-stroke" d="${d}"/>`
}

function project(lon: number, lat: number): [number, number] {
  // Equal Earth shows every place, so there is always a point.
  return projection([lon, lat]) ?? [Number.NaN, Number.NaN]
}

function span() {
  return (bottom ?? 0) - (top ?? 0)
}
