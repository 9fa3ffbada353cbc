import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'

/** Natural Earth's scales: 1:110 million for the world, 1:50 million for a part of it. */
type Scale = '110m' | '50m'

const read = new Map<Scale, MultiPolygon>()

/** The land of the earth without Antarctica, from Natural Earth (public domain); read once. */
export function land(scale: Scale): MultiPolygon {
  const known = read.get(scale) ?? readLand(scale)
  read.set(scale, known)
  return known
}

function readLand(scale: Scale): MultiPolygon {
  const file = join(process.cwd(), 'node_modules/world-atlas', `land-${scale}.json`)
  const topology: Parameters<typeof feature>[0] = JSON.parse(readFileSync(file, 'utf8'))
  const { land: object } = topology.objects
  const shape = object && feature(topology, object)
  const features = shape?.type === 'FeatureCollection' ? shape.features : []
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [],
  )
  return { type: 'MultiPolygon', coordinates: polygons.filter(([ring]) => !isAntarctic(ring)) }
}

function isAntarctic(ring: Position[] = []) {
  return ring.every(([, latitude]) => latitude !== undefined && latitude < -59)
}
