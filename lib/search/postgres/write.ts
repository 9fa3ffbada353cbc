import type { Pool, PoolClient } from 'pg'
import { INDEXES, type IndexName, type SearchDocument } from '../engine'
import { forget, learn, wordsIn } from './learn'
import { toRow } from './record'
import {
  createIndexes,
  createTables,
  dropTables,
  exists,
  swapTables,
  type Tables,
  tablesOf,
} from './tables'

/** Adds or replaces documents, in the index that is searched and in the one being built. */
export async function upsert(pool: Pool, index: IndexName, documents: SearchDocument[]) {
  await writing(pool, index, async (client) => {
    const live = tablesOf(index)
    if (!(await exists(client, live))) {
      await createTables(client, live)
      await createIndexes(client, live)
    }
    for (const tables of await present(client, index)) await put(client, tables, index, documents)
  })
}

export async function remove(pool: Pool, index: IndexName, ids: string[]) {
  await writing(pool, index, async (client) => {
    for (const tables of await present(client, index)) {
      const stale = await wordsIn(client, tables, ids)
      await client.query(`delete from ${tables.documents} where id = any($1)`, [ids])
      await client.query(`delete from ${tables.bodies} where id = any($1)`, [ids])
      await forget(client, tables, stale)
    }
  })
}

/** Builds beside the live index, then puts the new one in its place in one transaction. */
export async function rebuild(
  pool: Pool,
  index: IndexName,
  batches: AsyncIterable<SearchDocument[]>,
) {
  const next = tablesOf(index, true)
  await writing(pool, index, async (client) => {
    // Left over from a build that was killed.
    await dropTables(client, next)
    await createTables(client, next)
  })
  for await (const documents of batches) {
    await writing(pool, index, (client) => put(client, next, index, documents))
  }
  await writing(pool, index, async (client) => {
    await createIndexes(client, next)
    // The planner guesses badly about tables it has not looked at.
    await client.query(`analyze ${Object.values(next).join(', ')}`)
    await swapTables(client, index)
    await client.query('update search.state set version = $2, built = now() where index = $1', [
      index,
      INDEXES[index].version,
    ])
  })
}

/** One writer at a time, so that a swap comes before or after a write, never between its halves. */
async function writing(pool: Pool, index: IndexName, work: (client: PoolClient) => Promise<void>) {
  const client = await pool.connect()
  try {
    await client.query('begin; set local statement_timeout = 0')
    await client.query('insert into search.state (index) values ($1) on conflict do nothing', [
      index,
    ])
    await client.query('select from search.state where index = $1 for update', [index])
    await work(client)
    await client.query('commit')
    client.release()
  } catch (error) {
    // A connection that broke in the middle is not given to the next one.
    client.release(
      await client.query('rollback').then(
        () => false,
        () => true,
      ),
    )
    throw error
  }
}

async function present(client: PoolClient, index: IndexName) {
  const there: Tables[] = []
  for (const tables of [tablesOf(index), tablesOf(index, true)]) {
    if (await exists(client, tables)) there.push(tables)
  }
  return there
}

async function put(
  client: PoolClient,
  tables: Tables,
  index: IndexName,
  documents: SearchDocument[],
) {
  const records = documents.map((document) => toRow(index, document))
  const stale = await wordsIn(
    client,
    tables,
    documents.map(({ id }) => id),
  )
  await client.query(
    `insert into ${tables.documents} (id, rank, lat, lng, facets, attributes, words)
      select id, rank, lat, lng, facets, attributes, array_to_tsvector(words) from jsonb_to_recordset($1)
      as r(id text, rank real, lat float8, lng float8, facets text[], attributes jsonb, words text[])
      on conflict (id) do update set (rank, lat, lng, facets, attributes, words) =
        (excluded.rank, excluded.lat, excluded.lng, excluded.facets, excluded.attributes, excluded.words)`,
    [JSON.stringify(records.map(({ row: { lines, shown, ...row } }) => row))],
  )
  await client.query(
    `insert into ${tables.bodies} (id, lines, shown)
      select id, lines, shown from json_to_recordset($1) as r(id text, lines text, shown json)
      on conflict (id) do update set (lines, shown) = (excluded.lines, excluded.shown)`,
    [JSON.stringify(records.map(({ row: { id, lines, shown } }) => ({ id, lines, shown })))],
  )
  await learn(
    client,
    tables,
    records.flatMap(({ terms }) => terms),
  )
  await forget(client, tables, stale)
}
