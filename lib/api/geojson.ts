import type { City, CityCollection } from './answers'

type Box = [west: number, south: number, east: number, north: number]

/** GeoNames asks for this line wherever its data go. */
const ATTRIBUTION = 'Place data © GeoNames, CC BY 4.0'

/** Cities as RFC 7946 has it: longitude before latitude, WGS 84. */
export function toGeoJson(cities: City[], box: Box | undefined): CityCollection {
  return {
    type: 'FeatureCollection',
    ...(box && { bbox: withinTheWorld(box) }),
    attribution: ATTRIBUTION,
    features: cities.map(({ lat, lon, ...properties }) => ({
      type: 'Feature',
      id: properties.slug,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties,
    })),
  }
}

/** Maps that wrap ask beyond ±180; the standard has west greater than east across the antimeridian instead. */
function withinTheWorld([west, south, east, north]: Box): Box {
  if (east - west >= 360) return [-180, south, 180, north]
  return [wrap(west), south, wrap(east), north]
}

function wrap(longitude: number) {
  return Math.abs(longitude) <= 180 ? longitude : ((((longitude + 180) % 360) + 360) % 360) - 180
}
