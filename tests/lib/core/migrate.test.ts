import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { migrate } from '@/lib/core/migrate'
import { diffMigrationsWithSchema } from '@/scripts/lib/schema-engine'

test('every migration of this repository is applied, and none a second time', async () => {
  const url = process.env.DATABASE_URL ?? ''

  expect(await migrate(url)).toEqual([])
  const rows = await query(url, 'SELECT finished_at, applied_steps_count FROM _prisma_migrations')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.every((row) => row.finished_at !== null && row.applied_steps_count === 1)).toBe(true)
})

test('the migrations make what prisma/schema says', async () => {
  expect(await diffMigrationsWithSchema(await emptyDatabase())).toBe('')
})

test('migrations are applied in the order of their names and recorded as Prisma records them', async () => {
  const url = await emptyDatabase()
  const dir = migrations({
    '2_fill': 'INSERT INTO a VALUES (1)',
    '1_make': 'CREATE TABLE a (n int)',
  })

  expect(await migrate(url, dir)).toEqual(['1_make', '2_fill'])
  const rows = await query(
    url,
    'SELECT migration_name, checksum FROM _prisma_migrations ORDER BY 1',
  )
  expect(rows).toEqual([
    { migration_name: '1_make', checksum: sha256('CREATE TABLE a (n int)') },
    { migration_name: '2_fill', checksum: sha256('INSERT INTO a VALUES (1)') },
  ])
})

test('a migration that was changed after it was applied is refused by name', async () => {
  const url = await emptyDatabase()
  await migrate(url, migrations({ '1_make': 'CREATE TABLE a (n int)' }))

  const changed = migrations({ '1_make': 'CREATE TABLE a (n text)', '2_more': 'CREATE TABLE b ()' })
  await expect(migrate(url, changed)).rejects.toThrow('Migration 1_make was changed')
  expect(await tables(url)).toEqual(['_prisma_migrations', 'a'])
})

test('other line ends are no change', async () => {
  const url = await emptyDatabase()
  await migrate(url, migrations({ '1_make': 'CREATE TABLE a (\nn int\n)' }))

  expect(await migrate(url, migrations({ '1_make': 'CREATE TABLE a (\r\nn int\r\n)' }))).toEqual([])
})

test('a migration that fails leaves nothing, and can be applied once it is mended', async () => {
  const url = await emptyDatabase()
  const broken = { '1_make': 'CREATE TABLE a (n int)', '2_break': 'CREATE TABLE b (); SELECT 1/0' }

  await expect(migrate(url, migrations(broken))).rejects.toThrow(
    'Migration 2_break failed, nothing of it was kept: division by zero',
  )
  expect(await tables(url)).toEqual(['_prisma_migrations', 'a'])
  expect(await migrate(url, migrations({ ...broken, '2_break': 'CREATE TABLE b ()' }))).toEqual([
    '2_break',
  ])
})

test('a migration that Prisma recorded as failed is refused by name', async () => {
  const url = await emptyDatabase()
  await migrate(url, migrations({ '1_make': 'CREATE TABLE a (n int)' }))
  await query(url, 'UPDATE _prisma_migrations SET finished_at = NULL')

  await expect(migrate(url, migrations({ '2_more': 'CREATE TABLE b ()' }))).rejects.toThrow(
    'Migration 1_make failed before',
  )
})

test('two nodes that migrate at once apply each migration once', async () => {
  const url = await emptyDatabase()
  const dir = migrations({ '1_make': 'CREATE TABLE a (n int); SELECT pg_sleep(0.2)' })

  const applied = await Promise.all([migrate(url, dir), migrate(url, dir), migrate(url, dir)])
  expect(applied.flat()).toEqual(['1_make'])
})

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

function migrations(files: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'migrations-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(join(dir, name))
    writeFileSync(join(dir, name, 'migration.sql'), sql)
  }
  return dir
}

async function tables(url: string) {
  const rows = await query(
    url,
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  return rows.map((row) => row.tablename)
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

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
