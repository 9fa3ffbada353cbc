import type { Pool } from 'pg'
import { type FacetCounts, INDEXES, type IndexName, MAX_TOTAL, type SearchRequest } from '../engine'
import { condition, distanceTo, Values } from './filter'
import { prepared } from './pool'
import type { Tables } from './tables'

export type Candidate = {
  id: string
  rank: number
  lines: string
  distance: number | null
  /** In the order that was asked for; 0 for all when that is by relevance. */
  place: number
}
export type Candidates = {
  rows: Candidate[]
  total: number
  exact: boolean
  facets: FacetCounts
}

export type Wanted = {
  /** In the language of tsquery; null for all documents. */
  words: string | null
  /** When there are more than `limit`, the best of these are among the candidates, too. */
  preferred: string[]
  offset: number
  limit: number
  /** Documents beyond are not looked at. */
  most: number
  /** So many come with their lines; the others are in the order of their rank. */
  ranked: number
}

/** Of each kind that is preferred. */
const PREFERRED = 100

type Line = {
  kind: 'found' | 'count' | 'total'
  key: string
  number: number
  lines: string | null
  distance: number | null
  place: number
  facets: string[] | null
}

// Few combinations of values occur: counting those first leaves little to take apart.
const COUNTS = `select 'count', '', count(*), null, null, 0, facets from matched group by facets union all`

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
  const most = sorted ? '' : values.add(wanted.most, 'int')
  const limited = sorted
    ? ''
    : `${wanted.words === null ? 'order by rank desc, id ' : ''}limit ${most}`
  const limit = values.add(wanted.limit, 'int')
  const ranked = values.add(wanted.ranked, 'int')
  // Without words the best are had from the index of ranks; with them, sorting all that match would cost more.
  const preferred = (sorted ? [] : wanted.preferred).map(
    (query) => `union (select id, rank, null::float8, 0, 0
      from (select id, rank from ${tables.documents}
        where (select count(*) > ${ranked} from matched)
          and words @@ ${values.add(query, 'tsquery')} and ${where} limit ${most}) called
      order by rank desc limit ${PREFERRED})`,
  )
  const place = wanted.words === null || sorted ? `row_number() over (order by ${order})` : '0'
  const columns = sorted ? 'id, rank, facets, attributes, lat, lng' : 'id, rank, facets'
  const text = `
    with matched as materialized (
      select ${columns} from ${tables.documents} where ${words} and ${where} ${limited}
    ), best as (
      (select id, rank, ${distance} as distance, ${place} as place, row_number() over (order by ${order}) as nth
        from matched order by ${order} limit ${limit} offset ${values.add(wanted.offset, 'int')})
      ${preferred.join('\n')}
    )
    select 'found' as kind, id as key, rank as number, case when nth <= ${ranked} then lines end as lines, distance, place::int, null::text[] as facets from best join ${tables.bodies} using (id)
    union all
    ${request.facets?.length ? COUNTS : ''}
    select 'total', '', count(*), null, null, 0, null from matched`
  const { rows } = await pool.query<Line>(prepared(text, values.list))
  return gather(rows, request.facets ?? [])
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

function gather(lines: Line[], wanted: string[]): Candidates {
  const counts: FacetCounts = Object.fromEntries(wanted.map((facet) => [facet, {}]))
  const found: Candidates = { rows: [], total: 0, exact: true, facets: counts }
  for (const { kind, key, number, lines: text, distance, place, facets } of lines) {
    if (kind === 'found') {
      found.rows.push({ id: key, rank: Number(number), lines: text ?? '', distance, place })
    } else if (kind === 'count') {
      for (const facet of facets ?? []) count(counts, facet, Number(number))
    } else {
      found.exact = Number(number) <= MAX_TOTAL
      found.total = Math.min(Number(number), MAX_TOTAL)
    }
  }
  return found
}

function count(counts: FacetCounts, facet: string, number: number) {
  const at = facet.indexOf('=')
  const values = counts[facet.slice(0, at)]
  const value = facet.slice(at + 1)
  if (values) values[value] = (values[value] ?? 0) + number
}
