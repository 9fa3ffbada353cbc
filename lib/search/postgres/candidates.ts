import type { Pool } from 'pg'
import { type FacetCounts, INDEXES, type IndexName, MAX_TOTAL, type SearchRequest } from '../engine'
import { condition, distanceTo, Values } from './filter'
import { prepared } from './pool'
import type { Tables } from './tables'

export type Candidate = { id: string; rank: number; lines: string; distance: number | null }
export type Candidates = {
  rows: Candidate[]
  total: number
  exact: boolean
  facets: FacetCounts
}

/** What is asked of the table: `words` and `whole` in the language of tsquery, null for all documents. */
export type Wanted = { words: string | null; whole: string | null; offset: number; limit: number }

type Line = {
  kind: 'found' | 'count' | 'total'
  key: string
  number: number
  lines: string | null
  distance: number | null
}

/**
 * Finds, counts and picks in one statement. Documents beyond MAX_TOTAL are not looked at; best come those whose whole
 * name was typed, then by rank, or as sorted.
 */
export async function findCandidates(
  pool: Pool,
  tables: Tables,
  request: SearchRequest,
  wanted: Wanted,
): Promise<Candidates> {
  const values = new Values()
  const where = request.filter ? condition(request.index, request.filter, values) : 'true'
  const words = wanted.words === null ? 'true' : `words @@ ${values.add(wanted.words, 'tsquery')}`
  const { order, distance } = orderOf(request, values)
  const sorted = (request.sort ?? []).length > 0
  const limited = sorted ? '' : limitOf(wanted.words === null)
  const whole =
    wanted.whole === null || sorted
      ? ''
      : `union (select id, rank, null::float8 from ${tables.documents}
          where words @@ ${values.add(wanted.whole, 'tsquery')} and ${where}
          order by rank desc limit 100)`
  const columns = sorted ? 'id, rank, facets, attributes, lat, lng' : 'id, rank, facets'
  const text = `
    with matched as materialized (
      select ${columns} from ${tables.documents} where ${words} and ${where} ${limited}
    ), best as (
      (select id, rank, ${distance} as distance from matched order by ${order}
        limit ${values.add(wanted.limit, 'int')} offset ${values.add(wanted.offset, 'int')})
      ${whole}
    )
    select 'found' as kind, id as key, rank as number, lines, distance from best join ${tables.bodies} using (id)
    union all
    ${countFacets(request.facets ?? [], values)}
    select 'total', '', count(*), null, null from matched`
  const { rows } = await pool.query<Line>(prepared(text, values.list))
  return gather(rows, request.facets ?? [])
}

/** Without words the best are had from the index of ranks; with them, sorting all that match would cost more. */
function limitOf(everything: boolean) {
  return `${everything ? 'order by rank desc, id ' : ''}limit ${MAX_TOTAL + 1}`
}

/** All facets at once: the values of a document begin with their attribute. */
function countFacets(facets: string[], values: Values) {
  if (facets.length === 0) return ''
  const wanted = values.add(facets, 'text[]')
  return `select 'count', facet, count(*), null, null from matched, unnest(facets) facet
    where split_part(facet, '=', 1) = any(${wanted}) group by facet union all`
}

function orderOf({ sort = [], index }: SearchRequest, values: Values) {
  let distance = 'null::float8'
  const parts = sort.map((by) => {
    const direction = by.descending ? 'desc' : 'asc'
    if ('attribute' in by) {
      return `attributes->'${sortable(index, by.attribute)}' ${direction} nulls last`
    }
    distance = distanceTo(by.distanceFrom, values)
    return `${distance} ${direction} nulls last`
  })
  return { order: [...parts, 'rank desc', 'id'].join(', '), distance }
}

/** Checked, because the name becomes part of the statement. */
function sortable(index: IndexName, attribute: string) {
  if ((INDEXES[index].sortable as readonly string[]).includes(attribute)) return attribute
  throw new Error(`${attribute} is not sortable in ${index}`)
}

function gather(lines: Line[], facets: string[]): Candidates {
  const counts = Object.fromEntries(facets.map((facet) => [facet, {}]))
  const found: Candidates = { rows: [], total: 0, exact: true, facets: counts }
  for (const { kind, key, number, lines: text, distance } of lines) {
    if (kind === 'found') {
      found.rows.push({ id: key, rank: Number(number), lines: text ?? '', distance })
    } else if (kind === 'count') {
      const at = key.indexOf('=')
      const values = found.facets[key.slice(0, at)]
      if (values) values[key.slice(at + 1)] = Number(number)
    } else {
      found.exact = Number(number) <= MAX_TOTAL
      found.total = Math.min(Number(number), MAX_TOTAL)
    }
  }
  return found
}
