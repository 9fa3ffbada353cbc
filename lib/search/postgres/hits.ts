import type { Pool } from 'pg'
import { type Hit, INDEXES, type SearchDocument, type SearchRequest } from '../engine'
import { tokenise } from '../text/tokens'
import { excerpt, mark } from './highlight'
import { prepared } from './pool'
import { namesOf, type Shown } from './record'
import type { Ranked } from './rerank'
import type { Tables } from './tables'

type Row = {
  id: string
  lat: number | null
  lng: number | null
  attributes: SearchDocument['attributes']
  shown: Shown
}

/** What a page shows of the documents that were found, in their order. */
export async function readHits(
  pool: Pool,
  tables: Tables,
  request: SearchRequest,
  page: Ranked[],
): Promise<Hit[]> {
  if (page.length === 0) return []
  const { rows } = await pool.query<Row>(
    prepared(
      `select id, lat, lng, attributes, shown from ${tables.documents} join ${tables.bodies} using (id)
        where id = any($1::text[])`,
      [page.map(({ id }) => id)],
    ),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.flatMap((ranked) => {
    const row = byId.get(ranked.id)
    return row ? [toHit(row, ranked, request)] : []
  })
}

function toHit(
  { id, lat, lng, attributes, shown }: Row,
  ranked: Ranked,
  request: SearchRequest,
): Hit {
  const { type, names, detail, text } = shown
  const { reading, line, score, distance } = ranked
  const name = line === null ? undefined : nameFoundBy(shown, line, request)
  const hidden: readonly string[] = INDEXES[request.index].hidden
  return {
    id,
    type,
    names,
    detail,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([key]) => !hidden.includes(key)),
    ),
    _geo: lat === null || lng === null ? null : { lat, lng },
    matched: reading && name !== undefined ? mark(name, reading) : null,
    excerpt: reading && request.crop && text ? excerpt(text, reading, request.crop) : null,
    distance,
    score,
  }
}

/** Of names that differ in accents only, the one that was typed, or else the reader's own. */
function nameFoundBy(shown: Shown, line: number, { q, locale = '' }: SearchRequest) {
  const names = [...namesOf(shown).keys()]
  const terms = termsOf(names[line] ?? '')
  const same = names.filter((name) => termsOf(name) === terms)
  const typed = same.find((name) => name.toLowerCase().startsWith(q.toLowerCase()))
  return typed ?? same.find((name) => name === shown.names[locale]) ?? names[line]
}

function termsOf(name: string) {
  return tokenise(name)
    .map(({ term }) => term)
    .join(' ')
}
