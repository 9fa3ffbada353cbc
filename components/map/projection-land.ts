import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

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
  const topology: Topology<{ land: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'))
  const polygons = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
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
