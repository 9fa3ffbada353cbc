import { type Filter, INDEXES, type IndexName, type Scalar } from '../engine'
import { boxParts } from '../geo'
import { pathOf } from './settings'

const ALL = 'rank EXISTS'
const NONE = 'rank NOT EXISTS'

/** A filter in Meilisearch's language. Throws when an attribute isn't filterable in this index. */
export function filterOf(index: IndexName, filter: Filter): string {
  if ('and' in filter) return combine(index, filter.and, ' AND ', ALL)
  if ('or' in filter) return combine(index, filter.or, ' OR ', NONE)
  if ('not' in filter) return `NOT (${filterOf(index, filter.not)})`
  if ('near' in filter) {
    const { lat, lng } = filter.near
    return `_geoRadius(${lat}, ${lng}, ${filter.km * 1000})`
  }
  if ('box' in filter) {
    // Corners are top right, then bottom left, and longitudes beyond ±180 an error.
    const parts = boxParts(filter.box).map(
      ({ west, south, east, north }) => `_geoBoundingBox([${north}, ${east}], [${south}, ${west}])`,
    )
    return `(${parts.join(' OR ')})`
  }
  const path = filterable(index, filter.attribute)
  if ('exists' in filter) return `${path} ${filter.exists ? '' : 'NOT '}EXISTS`
  if ('in' in filter) return `${path} IN [${filter.in.map(literal).join(', ')}]`
  const ends = [
    ...(filter.min === undefined ? [] : [`${path} >= ${Number(filter.min)}`]),
    ...(filter.max === undefined ? [] : [`${path} <= ${Number(filter.max)}`]),
  ]
  return ends.length > 0 ? `(${ends.join(' AND ')})` : `${path} EXISTS`
}

function combine(index: IndexName, all: Filter[], word: string, none: string) {
  return all.length === 0 ? none : `(${all.map((one) => filterOf(index, one)).join(word)})`
}

function filterable(index: IndexName, attribute: string) {
  if ((INDEXES[index].filterable as readonly string[]).includes(attribute)) {
    return pathOf(index, attribute)
  }
  throw new Error(`${attribute} is not filterable in ${index}`)
}

function literal(value: Scalar) {
  if (typeof value !== 'string') return String(value)
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}
