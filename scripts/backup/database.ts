import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { BackupTable } from './manifest'

/** Search has a schema of its own, which is built anew. */
const SCHEMAS = ['public', 'graphile_worker']
/** The same value must be the same text on every server. */
const SETTINGS = `
  SET LOCAL client_encoding = 'UTF8'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`

export type Table = Pick<BackupTable, 'schema' | 'name' | 'columns'>

/** Runs work in one transaction on a connection of its own; all of it is kept or none. */
export async function inTransaction<T>(
  databaseUrl: string,
  mode: string,
  work: (client: pg.Client) => Promise<T>,
) {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query(`BEGIN ${mode}`)
    await client.query(SETTINGS)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } finally {
    // A connection that ends inside of its transaction takes that back.
    await client.end()
  }
}

/** Tables that hold data, with the columns that can be written; not the records of which migrations were applied. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c
       JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname = ANY ($1)
        AND c.relname NOT IN ('_prisma_migrations', 'migrations')
      GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
    [SCHEMAS],
  )
  return rows
}

export async function listSequences(client: pg.Client) {
  const { rows } = await client.query<{ schema: string; name: string; value: string }>(
    `SELECT schemaname AS schema, sequencename AS name, last_value::text AS value FROM pg_sequences
      WHERE schemaname = ANY ($1) AND last_value IS NOT NULL ORDER BY 1, 2`,
    [SCHEMAS],
  )
  return rows
}

export async function queueVersion(client: pg.Client) {
  const { rows } = await client.query<{ id: number }>(
    'SELECT max(id) AS id FROM graphile_worker.migrations',
  )
  return rows[0]?.id ?? 0
}

/**
 * The rows of a table as COPY writes them, in an order that depends on their content alone: so the same content has
 * the same checksum in another database.
 */
export function readRows(client: pg.Client, table: Table): Readable & { rowCount: number } {
  const columns = columnList(table)
  return client.query(
    copyTo(
      `COPY (SELECT ${columns} FROM ${tableName(table)} ORDER BY ROW(${columns})::text COLLATE "C") TO STDOUT`,
    ),
  )
}

export async function checksumOf(client: pg.Client, table: Table) {
  const hash = createHash('sha256')
  const rows = readRows(client, table)
  for await (const chunk of rows) hash.update(chunk)
  return { rows: rows.rowCount, sha256: hash.digest('hex') }
}

export function tableName({ schema, name }: Pick<Table, 'schema' | 'name'>) {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`
}

export function columnList({ columns }: Table) {
  return columns.map(pg.escapeIdentifier).join(', ')
}
