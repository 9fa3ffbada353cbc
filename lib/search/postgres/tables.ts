import type { PoolClient } from 'pg'
import { INDEXES, type IndexName } from '../engine'

/** The tables of one index: the one that is searched, or the one being built beside it. */
export type Tables = { documents: string; bodies: string; terms: string }

export function tablesOf(index: IndexName, building = false): Tables {
  if (!Object.hasOwn(INDEXES, index)) throw new Error(`No index is called ${index}`)
  const name = building ? `${index}_next` : index
  return {
    documents: `search.${name}`,
    bodies: `search.${name}_body`,
    terms: `search.${name}_term`,
  }
}

/**
 * Documents are kept narrow, because counting reads thousands of them: their words go out of line, and what is shown
 * into a table of its own. Terms are the vocabulary, with the keys of lib/search/postgres/typos.ts.
 */
export async function createTables(client: PoolClient, tables: Tables) {
  await client.query(`
    create table ${tables.documents} (
      id text collate "C" primary key,
      rank real not null,
      lat double precision,
      lng double precision,
      facets text[] not null,
      attributes jsonb not null,
      words tsvector not null
    ) with (toast_tuple_target = 256);
    alter table ${tables.documents} alter column words set storage external;
    create table ${tables.bodies} (
      id text collate "C" primary key,
      lines text not null,
      -- Not jsonb, which would sort the names: lines are found by their place.
      shown json not null
    );
    create table ${tables.terms} (
      term text collate "C" primary key,
      weight real not null,
      keys integer[] not null
    )`)
}

/** Apart from the tables, because filling them first is several times as fast. */
export async function createIndexes(client: PoolClient, tables: Tables) {
  // Without fastupdate: a pending list would be read from end to end by each search.
  await client.query(`
    create index on ${tables.documents} using gin (words) with (fastupdate = off);
    create index on ${tables.documents} (rank desc, id);
    create index on ${tables.documents} (lat, lng);
    create index on ${tables.terms} using gin (keys) with (fastupdate = off)`)
}

export async function dropTables(client: PoolClient, tables: Tables) {
  await client.query(`drop table if exists ${Object.values(tables).join(', ')}`)
}

/** Puts what was built in the place of what was searched; readers see one or the other. */
export async function swapTables(client: PoolClient, index: IndexName) {
  const live = tablesOf(index)
  const next = tablesOf(index, true)
  await dropTables(client, live)
  for (const kind of ['documents', 'bodies', 'terms'] as const) {
    const name = live[kind].replace('search.', '')
    await client.query(`alter table ${next[kind]} rename to ${name}`)
  }
}

export async function exists(client: PoolClient, tables: Tables) {
  const { rows } = await client.query('select to_regclass($1) is not null as there', [
    tables.documents,
  ])
  return rows[0]?.there === true
}
