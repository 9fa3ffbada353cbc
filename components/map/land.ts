import type { Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { middleOf, moveNear, unwrapLine, unwrapRing } from './rings'

export type LandTopology = Topology<{ land: GeometryCollection }>
export type CountriesTopology = Topology<{ countries: GeometryCollection }>

/** South of it there is only Antarctica, which no city's map needs. */
const SOUTH = -60

/** The land of Natural Earth as polygons whose rings never jump across the map; Antarctica is left out. */
export function landPolygons(topology: LandTopology): Position[][][] {
  return feature(topology, topology.objects.land)
    .features.flatMap(({ geometry }) => {
      if (geometry.type === 'MultiPolygon') return geometry.coordinates
      return geometry.type === 'Polygon' ? [geometry.coordinates] : []
    })
    .filter(([outer = []]) => outer.some(([, lat = 0]) => lat > SOUTH))
    .map(([outer = [], ...holes]) => {
      const edge = moveNear(unwrapRing(outer), 0)
      // A hole belongs into the same copy of the world as what it is cut out of.
      return [edge, ...holes.map((hole) => moveNear(unwrapRing(hole), middleOf(edge)))]
    })
}

/** Lines between two countries, each once. They are Natural Earth's view, and one party's where a border is disputed. */
export function borderLines(topology: CountriesTopology): Position[][] {
  return mesh(topology, topology.objects.countries, (a, b) => a !== b).coordinates.map(unwrapLine)
}
