import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { type Pack, pack } from 'tar-stream'
import {
  inTransaction,
  listSequences,
  listTables,
  queueVersion,
  readRows,
  type Table,
} from './database'
import {
  type BackupFile,
  type BackupTable,
  FORMAT,
  MANIFEST,
  type Manifest,
  tableFolder,
} from './manifest'

/** A tar names the size of an entry before its content: tables come in parts that fit into memory. */
const PART = 8 * 1024 * 1024
/** It holds addresses and letters of people: for no other account of this machine. */
const MODE = 0o600

/**
 * Writes all data as they are at one moment, while the installation goes on.
 * @param filesDir folder of uploaded files; null where they lie in a storage of their own
 * @returns what is in it
 */
export async function writeBackup(databaseUrl: string, filesDir: string | null, target: string) {
  await mkdir(dirname(target), { recursive: true })
  const unfinished = `${target}.part`
  const archive = pack()
  const written = pipeline(archive, createGzip(), createWriteStream(unfinished, { mode: MODE }))
  try {
    const content = inTransaction(
      databaseUrl,
      'ISOLATION LEVEL REPEATABLE READ READ ONLY',
      async (client) => {
        const manifest = await addAll(archive, client, filesDir)
        archive.finalize()
        return manifest
      },
    )
    const [manifest] = await Promise.all([content, written])
    await rename(unfinished, target)
    return manifest
  } catch (error) {
    archive.destroy()
    await written.catch(() => {})
    await rm(unfinished, { force: true })
    throw error
  }
}

async function addAll(archive: Pack, client: pg.Client, filesDir: string | null) {
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  )
  const tables: BackupTable[] = []
  for (const table of await listTables(client)) tables.push(await addTable(archive, client, table))
  const manifest: Manifest = {
    format: FORMAT,
    madeAt: new Date().toISOString(),
    migrations,
    queue: await queueVersion(client),
    tables,
    sequences: await listSequences(client),
    // After the tables: a file that came later is more than they need, one that is missing would be less.
    files: filesDir === null ? null : await addFiles(archive, filesDir),
  }
  await add(archive, MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)))
  return manifest
}

/** A line feed ends a row and stands nowhere in one: each part is whole rows. */
const ROW_END = 10

async function addTable(archive: Pack, client: pg.Client, table: Table): Promise<BackupTable> {
  const hash = createHash('sha256')
  const rows = readRows(client, table)
  let parts = 0
  let waiting: Buffer[] = []
  let bytes = 0
  const flush = async () => {
    const read = Buffer.concat(waiting)
    const end = read.lastIndexOf(ROW_END) + 1
    waiting = [read.subarray(end)]
    bytes = read.length - end
    if (end === 0) return
    parts += 1
    const name = tableFolder(table) + String(parts).padStart(6, '0')
    await add(archive, name, read.subarray(0, end))
  }
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk)
    waiting.push(chunk)
    bytes += chunk.length
    if (bytes >= PART) await flush()
  }
  await flush()
  return { ...table, rows: rows.rowCount, sha256: hash.digest('hex') }
}

async function addFiles(archive: Pack, dir: string) {
  const files: BackupFile[] = []
  for (const name of await listFiles(dir)) {
    const file = await unlessGone(open(name))
    if (!file) continue
    const path = relative(dir, name).split(sep).join('/')
    const hash = createHash('sha256')
    const { size } = await file.stat()
    await pipeline(
      file.createReadStream(),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      archive.entry({ name: `files/${path}`, size, mode: MODE, type: 'file' }),
    )
    files.push({ path, sha256: hash.digest('hex') })
  }
  return files
}

/** What begins with a dot is still being written. */
async function listFiles(dir: string) {
  const found = await unlessGone(readdir(dir, { recursive: true, withFileTypes: true }))
  return (found ?? [])
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** The installation goes on, and may remove a file meanwhile. */
async function unlessGone<T>(work: Promise<T>) {
  try {
    return await work
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function add(archive: Pack, name: string, content: Buffer) {
  return new Promise<void>((resolve, reject) => {
    archive.entry({ name, size: content.length, mode: MODE, type: 'file' }, content, (error) =>
      error ? reject(error) : resolve(),
    )
  })
}
