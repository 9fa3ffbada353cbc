import { geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo'

type Degrees = { lat: number; lon: number }

/** The meridian in the middle of the world plate: it keeps the Bering Strait at the edge and Africa near the centre. */
const MIDDLE = 11

/** Equal Earth (Šavrič, Patterson and Jenny, 2018) as wide as `width`. */
export function equalEarth(width: number) {
  return geoEqualEarth().rotate([-MIDDLE, 0]).precision(0.3).fitWidth(width, { type: 'Sphere' })
}

/** Lambert's azimuthal equal-area projection on a place; `scale` in units for each radian. */
export function lambert({ lat, lon }: Degrees, scale: number, middle: [number, number]) {
  return geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .scale(scale)
    .translate(middle)
    .clipAngle(60)
    .precision(0.3)
}

/** Great-circle distance in radians. */
export function angleBetween(a: Degrees, b: Degrees) {
  const [latA, latB] = [radians(a.lat), radians(b.lat)]
  const half =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * Math.asin(Math.min(1, Math.sqrt(half)))
}

export type Box = [west: number, south: number, east: number, north: number]

/**
 * A box of whole degrees around places, as `bbox=` takes it: longitudes within ±180, and west greater than east where it
 * crosses the antimeridian. No place lies on its edge.
 */
export function boxAround(places: readonly Degrees[]): Box {
  // Counted from the edge of the plate, no two places on it lie on different sides of the count's own seam.
  const longitudes = places.map(({ lon }) => (lon < MIDDLE - 180 ? lon + 360 : lon))
  const latitudes = places.map(({ lat }) => lat)
  return [
    wrap(below(Math.min(...longitudes))),
    Math.max(-90, below(Math.min(...latitudes))),
    wrap(above(Math.max(...longitudes))),
    Math.min(90, above(Math.max(...latitudes))),
  ]
}

function below(value: number) {
  return Math.ceil(value) - 1
}

function above(value: number) {
  return Math.floor(value) + 1
}

function wrap(longitude: number) {
  if (longitude > 180) return longitude - 360
  return longitude < -180 ? longitude + 360 : longitude
}

function radians(degrees: number) {
  return (degrees * Math.PI) / 180
}
