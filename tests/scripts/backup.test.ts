import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { db } from '@/lib/core/db'
import { migrate } from '@/lib/core/migrate'
import { enqueue } from '@/lib/core/outbox'
import { checksumOf, inTransaction, listTables } from '@/scripts/backup/database'
import { restoreBackup } from '@/scripts/backup/restore-backup'
import { writeBackup } from '@/scripts/backup/write-backup'
import '@/tests/support/seeded-database'

test('what is restored into an empty database is what was there: rows, files, jobs, numbers', async () => {
  await write()
  const { dir, file, source } = await backup({
    'pictures/a.webp': 'picture',
    'pictures/.half-written': 'pict',
    'b.pdf': 'page'.repeat(99),
  })
  const target = await emptyDatabase()

  const manifest = await restoreBackup(target, join(dir, 'restored'), file)
  expect(manifest.tables.find(({ name }) => name === 'City')?.rows).toBeGreaterThan(300)
  // A job that somebody held then can be taken now; all else is the same.
  await query(source, 'UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL')
  expect(await contents(target)).toEqual(await contents(source))
  expect(readFileSync(join(dir, 'restored', 'pictures', 'a.webp'), 'utf8')).toBe('picture')
  expect(manifest.files?.map(({ path }) => path)).toEqual(['b.pdf', 'pictures/a.webp'])
  expect(await migrate(target)).toEqual([])

  // Numbers go on where they were, and keys hold.
  await query(target, `SELECT graphile_worker.add_job('after')`)
  await expect(query(target, `UPDATE "City" SET "countryCode" = 'XX'`)).rejects.toThrow(
    'foreign key',
  )
})

test('a backup is of one moment: what comes while it is written is not in it', async () => {
  const before = await contents(process.env.DATABASE_URL ?? '')
  const [{ file }] = await Promise.all([
    backup(),
    ...Array.from({ length: 5 }, (_, at) => db.$transaction((tx) => enqueue(tx, 'later', `${at}`))),
  ])
  const target = await emptyDatabase()
  await restoreBackup(target, null, file)
  const rest = Object.entries(await contents(target)).filter(
    ([name]) => !name.startsWith('graphile'),
  )
  expect(before).toMatchObject(Object.fromEntries(rest))
})

test('a backup from before the newest migrations is brought up to date', async () => {
  const old = await emptyDatabase()
  await migrate(old, undefined, (name) => name < '20261125003500')
  await query(old, `INSERT INTO "SeedRecord" VALUES ('a', 'b', 'c')`)
  const { file } = await backup({}, old)

  const target = await emptyDatabase()
  await restoreBackup(target, null, file)
  expect(await query(target, 'SELECT digest FROM "SeedRecord"')).toEqual([{ digest: 'c' }])
  expect(await migrate(target)).toEqual([])
})

test('a database or a folder with something in it is refused, and stays as it was', async () => {
  const { dir, file } = await backup()
  const target = await emptyDatabase()
  await migrate(target)
  await query(target, `INSERT INTO "SeedRecord" VALUES ('a', 'b', 'c')`)
  const before = await contents(target)
  await expect(restoreBackup(target, null, file)).rejects.toThrow('there are rows in SeedRecord')
  expect(await contents(target)).toEqual(before)

  const files = folder(dir, 'taken', { 'a.txt': 'mine' })
  const other = await emptyDatabase()
  await expect(restoreBackup(other, files, file)).rejects.toThrow('is not empty')
  expect(await tables(other)).toEqual([])
  expect(readFileSync(join(files, 'a.txt'), 'utf8')).toBe('mine')
})

const damages: [string, (file: string) => void, string][] = [
  ['cut off', (file) => truncateSync(file, 5_000), 'is damaged'],
  ['empty', (file) => truncateSync(file, 0), 'is damaged'],
  ['something else', (file) => writeFileSync(file, 'city,country\nCork,IE\n'), 'is damaged'],
  ['another archive', (file) => writeFileSync(file, gzipSync(Buffer.alloc(10_240))), 'no manifest'],
  ['changed in one letter', (file) => change(file, 'Cork', 'Cark'), 'is damaged: tables/'],
  ['of another format', (file) => change(file, 'lyceum backup 1', 'lyceum backup 9'), 'can read'],
  [
    'pointing outside',
    (file) => change(file, '"path": "aa/b.txt"', '"path": "../b.txt"'),
    'can read',
  ],
  [
    'of a newer version',
    (file) => change(file, '_city_lists', '_tree_lists'),
    'from a newer Lyceum',
  ],
]

test.each(damages)(
  'a backup that is %s is refused in a sentence, and nothing is written',
  async (_, damage, reason) => {
    const { dir, file } = await backup({ 'aa/b.txt': 'text' })
    damage(file)
    const target = await emptyDatabase()

    await expect(restoreBackup(target, join(dir, 'restored'), file)).rejects.toThrow(reason)
    expect(await tables(target)).toEqual([])
    expect(() => readFileSync(join(dir, 'restored'))).toThrow('ENOENT')
  },
)

test('a backup that does not fit together is taken back, its files too', async () => {
  const { dir, file } = await backup({ 'a.txt': 'text' })
  const target = await emptyDatabase()
  await migrate(target)
  // A rule of this database that the backup breaks, found only while it is loaded.
  await query(target, `ALTER TABLE "City" ADD CONSTRAINT none CHECK (false)`)

  await expect(restoreBackup(target, join(dir, 'restored'), file)).rejects.toThrow('none')
  expect(Object.values(await contents(target)).every(({ rows }) => rows === 0)).toBe(true)
  expect(() => readFileSync(join(dir, 'restored', 'a.txt'))).toThrow('ENOENT')
})

/** What no seed has: odd characters, more than fits into one part, a job that a process holds. */
async function write() {
  await db.user.create({
    data: { email: 'ada@example.org', name: 'Ä\\N\t\r\n"\\.\n„北京“ \u{1f4da}', locale: 'fr' },
  })
  await db.$executeRaw`
    insert into "SeedRecord" select 'big', n::text, repeat(md5(n::text), 150000) from generate_series(1, 5) n`
  await db.$transaction((tx) => enqueue(tx, 'mail', 'a'))
  await db.$executeRaw`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone'`
}

async function backup(files: Record<string, string> = {}, source = process.env.DATABASE_URL ?? '') {
  const dir = mkdtempSync(join(tmpdir(), 'backup-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const file = join(dir, 'backup.tar.gz')
  await writeBackup(source, folder(dir, 'files', files), file)
  return { dir, file, source }
}

function folder(dir: string, name: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, path, '..'), { recursive: true })
    writeFileSync(join(dir, name, path), text)
  }
  return join(dir, name)
}

/** Texts of the same length: the archive stays one. */
function change(file: string, from: string, to: string) {
  const text = gunzipSync(readFileSync(file)).toString('latin1')
  expect(text).toContain(from)
  writeFileSync(file, gzipSync(Buffer.from(text.replaceAll(from, to), 'latin1')))
}

async function contents(url: string) {
  return inTransaction(url, 'READ ONLY', async (client) => {
    const found: Record<string, { rows: number; sha256: string }> = {}
    for (const table of await listTables(client)) {
      found[`${table.schema}.${table.name}`] = await checksumOf(client, table)
    }
    return found
  })
}

async function emptyDatabase() {
  const server = inject('databaseServer')
  const name = `empty_${Date.now().toString(36)}_${Math.random().toString(36).slice(2)}`
  await query(server, `CREATE DATABASE ${name}`)
  onTestFinished(async () => {
    await query(server, `DROP DATABASE ${name} WITH (FORCE)`)
  })
  const url = new URL(server)
  url.pathname = name
  return url.href
}

async function tables(url: string) {
  return query(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)
}

async function query(url: string, sql: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
