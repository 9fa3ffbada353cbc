import { type Filter, INDEXES, type IndexName } from '../engine'
import { boxParts, latitudeSpan } from '../geo'

/** Collects the values of a statement; gives back the placeholder of each. */
export class Values {
  readonly list: unknown[] = []
  add(value: unknown, type: string) {
    this.list.push(value)
    return `$${this.list.length}::${type}`
  }
}

/**
 * A filter as a condition on the table of documents; never null, so that `not` is the rest.
 * Throws when an attribute isn't filterable in this index: Meilisearch would refuse it, too.
 */
export function condition(index: IndexName, filter: Filter, values: Values): string {
  if ('and' in filter) return combine(index, filter.and, 'and', 'true', values)
  if ('or' in filter) return combine(index, filter.or, 'or', 'false', values)
  if ('not' in filter) return `(not ${condition(index, filter.not, values)})`
  if ('near' in filter) return nearby(filter, values)
  if ('box' in filter) return inBox(filter, values)

  const key = `'${filterable(index, filter.attribute)}'`
  if ('exists' in filter) return `(attributes ? ${key}) = ${filter.exists}`
  if ('in' in filter) {
    const wanted = filter.in.map((value) => JSON.stringify(value))
    return `coalesce(attributes->${key} @> any(${values.add(wanted, 'jsonb[]')}), false)`
  }
  const ends = [
    filter.min === undefined ? [] : `@ >= ${Number(filter.min)}`,
    filter.max === undefined ? [] : `@ <= ${Number(filter.max)}`,
  ].flat()
  const path = `$."${filterable(index, filter.attribute)}"[*] ? (${ends.join(' && ') || '@ == @'})`
  return `jsonb_path_exists(attributes, ${values.add(path, 'jsonpath')})`
}

function combine(index: IndexName, all: Filter[], word: string, none: string, values: Values) {
  if (all.length === 0) return none
  return `(${all.map((one) => condition(index, one, values)).join(` ${word} `)})`
}

function filterable(index: IndexName, attribute: string) {
  if ((INDEXES[index].filterable as readonly string[]).includes(attribute)) return attribute
  throw new Error(`${attribute} is not filterable in ${index}`)
}

/** Metres over the sphere. */
export function distanceTo(point: { lat: number; lng: number }, values: Values) {
  const lat = values.add(point.lat, 'float8')
  const lng = values.add(point.lng, 'float8')
  return `(2 * 6371008.8 * asin(least(1, sqrt(
    power(sin(radians(lat - ${lat}) / 2), 2) +
    cos(radians(lat)) * cos(radians(${lat})) * power(sin(radians(lng - ${lng}) / 2), 2)))))`
}

function nearby({ near, km }: { near: { lat: number; lng: number }; km: number }, values: Values) {
  const span = latitudeSpan(near, km)
  const south = values.add(span.south, 'float8')
  const north = values.add(span.north, 'float8')
  return `coalesce(lat between ${south} and ${north}
    and ${distanceTo(near, values)} <= ${values.add(km * 1000, 'float8')}, false)`
}

function inBox({ box }: Extract<Filter, { box: unknown }>, values: Values) {
  const parts = boxParts(box).map(({ west, south, east, north }) => {
    const corner = [south, north, west, east].map((degrees) => values.add(degrees, 'float8'))
    return `(lat between ${corner[0]} and ${corner[1]} and lng between ${corner[2]} and ${corner[3]})`
  })
  return `coalesce(${parts.join(' or ')}, false)`
}
