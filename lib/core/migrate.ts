import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Prisma's own engine takes the same lock, so that it and this never migrate at once. */
const migrationLock = 72_707_369
const migrationsDir = join('prisma', 'migrations')

/**
 * Brings a database up to date: the SQL of every folder in `dir` that it lacks, in order, then the job queue's
 * own tables. It keeps Prisma's table of migrations, so `prisma migrate status` and `deploy` agree with it.
 * Nodes that migrate at once wait for each other. A migration that fails leaves nothing behind.
 * @param isWanted leaves out those by whose names it says so: a backup from before them is loaded first
 * @returns the names of the migrations applied
 * @throws an Error that names the migration, if one fails, failed before, or was changed after it was applied
 */
export async function migrate(
  databaseUrl: string,
  dir = migrationsDir,
  isWanted: (name: string) => boolean = () => true,
) {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(migrationsTable)
    const applied = await listApplied(client)
    const pending = readMigrations(dir).filter(
      (migration) => isPending(migration, applied) && isWanted(migration.name),
    )
    for (const migration of pending) await apply(client, migration)
    await runMigrations({ connectionString: databaseUrl, logger: silent })
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** The names of the migrations in `dir` that a database lacks. Changes nothing; throws like `migrate`. */
export async function listPending(databaseUrl: string, dir = migrationsDir) {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const applied = await listApplied(client)
    return readMigrations(dir)
      .filter((migration) => isPending(migration, applied))
      .map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** The migrations that this version has, with the checksums that Prisma gives them. */
export function knownMigrations(dir = migrationsDir) {
  return readMigrations(dir).map(({ name, sql }) => ({ name, checksums: checksumsOf(sql) }))
}

type Migration = { name: string; sql: string }
type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

const silent = new Logger(() => () => {})

// Word for word what Prisma's engine creates.
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`

function readMigrations(dir: string): Migration[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(dir, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function listApplied(client: pg.Client) {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )
  const failed = rows.find((row) => row.finished_at === null)
  if (failed) {
    throw new Error(
      `Migration ${failed.migration_name} failed before. Mend the database, then mark it with \`prisma migrate resolve\`.`,
    )
  }
  return rows
}

function isPending({ name, sql }: Migration, applied: Applied[]) {
  const before = applied.find((row) => row.migration_name === name)
  if (!before) return true
  if (!checksumsOf(sql).includes(before.checksum)) {
    throw new Error(
      `Migration ${name} was changed after it was applied to this database. Restore it and write a new one.`,
    )
  }
  return false
}

async function apply(client: pg.Client, { name, sql }: Migration) {
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now')
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum(sql), name, rows[0]?.now],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(
      `Migration ${name} failed, nothing of it was kept: ${(error as Error).message}`,
      {
        cause: error,
      },
    )
  }
}

/** A checkout on Windows may have other line ends. */
function checksumsOf(sql: string) {
  return [sql, sql.replaceAll('\r\n', '\n')].map(checksum)
}

function checksum(sql: string) {
  return createHash('sha256').update(sql).digest('hex')
}
