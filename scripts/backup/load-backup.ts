import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { columnList, listTables, tableName } from './database'
import { BackupError, type BackupTable, MANIFEST, type Manifest, tableFolder } from './manifest'
import { entriesOf } from './read-backup'

type ForeignKey = {
  schema: string
  name: string
  key: string
  deferrable: boolean
  deferred: boolean
}

/** Writes all of a backup's rows and files within the caller's transaction; nobody but the tables' owner is needed for it. */
export async function loadBackup(
  client: pg.Client,
  filesDir: string | null,
  file: string,
  manifest: Manifest,
) {
  await refuseOtherTables(client, manifest)
  const keys = await listForeignKeys(client)
  // Tables come in the order of their names: whom a row refers to may come later.
  for (const key of keys) await alterKey(client, key, 'DEFERRABLE INITIALLY DEFERRED')
  // What a trigger would write is in the backup, and what it would refuse was accepted then.
  for (const table of manifest.tables) await switchTriggers(client, table, 'DISABLE')

  const tables = new Map(manifest.tables.map((table) => [tableFolder(table), table]))
  for await (const { name, content } of entriesOf(file)) {
    const table = tables.get(name.slice(0, name.lastIndexOf('/') + 1))
    if (table) await loadRows(client, table, content)
    else if (name !== MANIFEST && filesDir !== null) await writeFile(filesDir, name, content)
    else await pass(content)
  }
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const key of keys) await alterKey(client, key, timing(key))
  for (const table of manifest.tables) await switchTriggers(client, table, 'ENABLE')
  for (const sequence of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2)', [tableName(sequence), sequence.value])
  }
}

async function refuseOtherTables(client: pg.Client, manifest: Manifest) {
  const here = (await listTables(client)).map(describe)
  const there = manifest.tables.map(describe)
  const other = [...here, ...there].find((one) => !here.includes(one) || !there.includes(one))
  if (other) throw new BackupError(`The backup and this database differ in a table: ${other}.`)
}

function describe({ schema, name, columns }: Pick<BackupTable, 'schema' | 'name' | 'columns'>) {
  return `${schema}.${name} (${[...columns].sort().join(', ')})`
}

/** Each part is whole rows. */
async function loadRows(client: pg.Client, table: BackupTable, content: AsyncIterable<Buffer>) {
  await pipeline(
    content,
    client.query(copyFrom(`COPY ${tableName(table)} (${columnList(table)}) FROM STDIN`)),
  )
}

async function pass(content: AsyncIterable<Buffer>) {
  for await (const _ of content);
}

async function writeFile(filesDir: string, name: string, content: AsyncIterable<Buffer>) {
  // Its path was checked with the manifest.
  const target = join(filesDir, ...name.split('/').slice(1))
  await mkdir(dirname(target), { recursive: true })
  await pipeline(content, createWriteStream(target, { flags: 'wx' }))
}

async function listForeignKeys(client: pg.Client) {
  const { rows } = await client.query<ForeignKey>(
    `SELECT n.nspname AS schema, c.relname AS name, k.conname AS key, k.condeferrable AS deferrable, k.condeferred AS deferred
       FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE k.contype = 'f' AND k.conparentid = 0 AND n.nspname IN ('public', 'graphile_worker')`,
  )
  return rows
}

function timing({ deferrable, deferred }: ForeignKey) {
  if (!deferrable) return 'NOT DEFERRABLE'
  return `DEFERRABLE INITIALLY ${deferred ? 'DEFERRED' : 'IMMEDIATE'}`
}

function alterKey(client: pg.Client, key: ForeignKey, when: string) {
  return client.query(
    `ALTER TABLE ${tableName(key)} ALTER CONSTRAINT ${pg.escapeIdentifier(key.key)} ${when}`,
  )
}

function switchTriggers(client: pg.Client, table: BackupTable, how: 'DISABLE' | 'ENABLE') {
  return client.query(`ALTER TABLE ${tableName(table)} ${how} TRIGGER USER`)
}
