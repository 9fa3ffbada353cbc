import type { Pool } from 'pg'
import { prepared } from './pool'
import type { Tables } from './tables'
import { distances, queryKeys, typosAllowed } from './typos'

/** A word to look up; `last` when it may be unfinished. */
export type Sought = { text: string; dense: boolean; last: boolean }

/** What the vocabulary knows of a word. */
export type Known = Sought & {
  exact: boolean
  /** Longer words begin with it; only looked at for the last one. */
  started: boolean
  /** Words that it may have been meant for, with what each costs: about one for a typing error. */
  typos: Map<string, number>
}

/** Enough for any real name, and few enough to look through its documents. */
const MOST_MEANINGS = 40
/** How many neighbours of a word are measured; beyond, the ones in lesser documents are left out. */
const MOST_NEIGHBOURS = 600

export async function lookUp(pool: Pool, tables: Tables, words: Sought[]): Promise<Known[]> {
  if (words.length === 0) return []
  const { rows } = await pool.query<{ n: number; how: 'exact' | 'started' | 'near'; term: string }>(
    prepared(
      `with sought as materialized (
        select n::int, text, keys::int[] from unnest($1::text[], $2::text[]) with ordinality s(text, keys, n)
      )
      select n, 'exact' as how, t.term from sought join ${tables.terms} t on t.term = text
      union all
      select n, 'started', t.term from sought cross join lateral (
        select term from ${tables.terms} where term > text and term < text || chr(1114111) limit 1
      ) t
      union all
      select n, 'near', t.term from sought cross join lateral (
        select term from ${tables.terms} t where t.keys && sought.keys order by weight desc limit ${MOST_NEIGHBOURS}
      ) t where sought.keys <> '{}'`,
      [
        words.map(({ text }) => text),
        words.map(({ text, dense }) => `{${queryKeys(text, dense).join(',')}}`),
      ],
    ),
  )
  const found = words.map((word) => ({ word, exact: false, started: false, near: [] as string[] }))
  for (const { n, how, term } of rows) {
    const entry = found[n - 1]
    if (!entry) continue
    if (how === 'near') entry.near.push(term)
    else entry[how] = true
  }
  return found.map(({ word, exact, started, near }) => ({
    ...word,
    exact,
    started: started && word.last,
    typos: meanings(word, near),
  }))
}

/** Which of these words are in the vocabulary, or begin one that is. */
export async function lookUpParts(pool: Pool, tables: Tables, whole: string[], begun: string[]) {
  const { rows } = await pool.query<{ text: string }>(
    prepared(
      `select text from unnest($1::text[]) text where exists (select from ${tables.terms} where term = text)
      union all
      select text from unnest($2::text[]) text where exists (
        select from ${tables.terms} where term >= text and term < text || chr(1114111))`,
      [whole, begun],
    ),
  )
  return new Set(rows.map(({ text }) => text))
}

function meanings({ text, dense, last }: Sought, near: string[]) {
  const most = typosAllowed(text.length, dense)
  // So short a beginning is near to everything.
  const mayBegin = last && text.length + (dense ? 1 : 0) > 4
  const costs: [string, number][] = []
  for (const term of near) {
    if (term === text) continue
    const { whole, beginning } = distances(text, term, most)
    // People get the first letter right more often than others.
    const first = term[0] === text[0] ? 0 : 0.3
    if (whole <= most) costs.push([term, whole + first])
    else if (mayBegin && beginning <= most && beginning > 0)
      costs.push([term, beginning + first + 0.2])
  }
  return new Map(costs.sort((a, b) => a[1] - b[1]).slice(0, MOST_MEANINGS))
}
