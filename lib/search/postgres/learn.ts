import type { PoolClient } from 'pg'
import { AROUND, BEGINNING, NAMED, type Term, WHOLE } from './record'
import type { Tables } from './tables'
import { typoKeys } from './typos'

/** Takes words into the vocabulary; a word weighs as much as the most important document that holds it. */
export async function learn(client: PoolClient, tables: Tables, terms: Term[]) {
  const best = unique(terms)
  const columns = (of: Term[]) => [of.map(({ term }) => term), of.map(({ weight }) => weight)]
  await client.query(
    `update ${tables.terms} t set weight = n.weight
      from unnest($1::text[], $2::real[]) n(term, weight) where t.term = n.term and t.weight < n.weight`,
    columns(best),
  )
  const { rows } = await client.query<{ term: string }>(
    `select term from unnest($1::text[]) n(term)
      where not exists (select from ${tables.terms} t where t.term = n.term)`,
    [best.map(({ term }) => term)],
  )
  // Most words are known already, and their keys are by far the most to write.
  const unknown = new Set(rows.map(({ term }) => term))
  const added = best.filter(({ term }) => unknown.has(term))
  await client.query(
    `insert into ${tables.terms} (term, weight, keys)
      select term, weight, keys::integer[] from unnest($1::text[], $2::real[], $3::text[]) n(term, weight, keys)`,
    [...columns(added), added.map(({ term, dense }) => `{${typoKeys(term, dense)}}`)],
  )
}

/** Takes words out of the vocabulary that no document holds any more, or they would be offered as corrections. */
export async function forget(client: PoolClient, tables: Tables, words: string[]) {
  if (words.length === 0) return
  await client.query(
    `delete from ${tables.terms} t where term = any($1) and not exists (
      select from ${tables.documents}
      where words @@ (quote_literal(t.term) || ' | ' || quote_literal('${AROUND}' || t.term))::tsquery)`,
    [words],
  )
}

/** The words of these documents, as the vocabulary has them. */
export async function wordsIn(client: PoolClient, tables: Tables, ids: string[]) {
  const { rows } = await client.query<{ word: string }>(
    `select distinct ltrim(word, '${WHOLE}${AROUND}${NAMED}${BEGINNING}') as word
      from ${tables.documents}, unnest(tsvector_to_array(words)) word where id = any($1)`,
    [ids],
  )
  return rows.map(({ word }) => word)
}

/** Of each word the one of the most important document. */
function unique(terms: Term[]) {
  const best = new Map<string, Term>()
  for (const term of terms) {
    const known = best.get(term.term)
    if (!known || known.weight < term.weight) best.set(term.term, term)
  }
  return [...best.values()]
}
