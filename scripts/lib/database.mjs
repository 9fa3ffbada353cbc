import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StepError } from './child.mjs'
import { fingerprint, isFresh, markFresh } from './fresh.mjs'
import { root } from './paths.mjs'
import { script } from './prepare.mjs'
import { skipped, step } from './reporter.mjs'

/**
 * Migrates and seeds the database at `url`, each only where something is missing.
 * @param {string} url
 */
export async function fillDatabase(url) {
  const env = { ...process.env, DATABASE_URL: url }

  const known = await migrationsOf(url)
  const files = fingerprint(['prisma/migrations'])
  const names = readdirSync(join(root, 'prisma', 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  const unchanged = isFresh('migrate', `${files} ${known.identity}`)
  if (unchanged && names.every((name) => known.applied.has(name))) {
    skipped('migrate')
  } else {
    await step('migrate', () =>
      script(
        'scripts/migrate.ts',
        env,
        'Mend what the last line names, then run the same command again.',
      ),
    )
    known.identity = (await migrationsOf(url)).identity
    markFresh('migrate', `${files} ${known.identity}`)
  }

  const inputs = `${fingerprint(['prisma/seed'])} ${known.identity}`
  if (isFresh('seed', inputs)) return skipped('seed')
  await step('seed', () =>
    script(
      'prisma/seed/run.ts',
      env,
      'Mend the row named above in prisma/seed. Nothing was written.',
    ),
  )
  markFresh('seed', inputs)
}

/** What has been applied, and what tells this database from any other: the id its first migration was given. */
async function migrationsOf(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      `SELECT id, migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY started_at`,
    )
    return { identity: rows[0]?.id ?? '', applied: new Set(rows.map((row) => row.migration_name)) }
  } catch (error) {
    const noSuchTable = '42P01'
    if (error.code === noSuchTable) return { identity: '', applied: new Set() }
    throw new StepError(
      `The database does not answer: ${error.message}`,
      'Check DATABASE_URL and that the server it names is running.',
    )
  } finally {
    await client.end().catch(() => {})
  }
}
