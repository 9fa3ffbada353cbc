import { mkdir, readdir, rm } from 'node:fs/promises'
import { knownMigrations, migrate } from '@/lib/core/migrate'
import { checksumOf, inTransaction, listTables, queueVersion, tableName } from './database'
import { loadBackup } from './load-backup'
import { BackupError, type Manifest } from './manifest'
import { checkBackup } from './read-backup'

/**
 * Brings a backup into an empty database and an empty folder, compares what is there with its manifest, and only then
 * keeps it. A backup from before the newest migrations is brought up to date.
 * @param filesDir folder of uploaded files; null where they lie in a storage of their own
 * @throws BackupError in a sentence, with nothing written
 */
export async function restoreBackup(databaseUrl: string, filesDir: string | null, file: string) {
  const manifest = await checkBackup(file)
  refuseUnknown(manifest)
  await refuseFull(databaseUrl, filesDir)

  const names = new Set(manifest.migrations.map(({ name }) => name))
  await migrate(databaseUrl, undefined, (name) => names.has(name))
  const made = filesDir === null ? undefined : await mkdir(filesDir, { recursive: true })
  try {
    await inTransaction(databaseUrl, '', async (client) => {
      const version = await queueVersion(client)
      if (version !== manifest.queue) {
        throw new BackupError(
          `The backup is from a Lyceum with another job queue (${manifest.queue}, here ${version}). Restore it with that version, then update.`,
        )
      }
      await loadBackup(client, filesDir, file, manifest)
      for (const table of manifest.tables) {
        const { rows, sha256 } = await checksumOf(client, table)
        if (rows === table.rows && sha256 === table.sha256) continue
        throw new BackupError(`Of ${table.name} not all came over: ${rows} of ${table.rows} rows.`)
      }
      // Whoever held a job then is gone.
      await client.query(
        'UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL',
      )
    })
  } catch (error) {
    if (filesDir) await empty(filesDir, made !== undefined)
    throw error
  }
  await migrate(databaseUrl)
  return manifest
}

function refuseUnknown({ migrations }: Manifest) {
  const known = new Map(knownMigrations().map(({ name, checksums }) => [name, checksums]))
  for (const { name, checksum } of migrations) {
    if (known.get(name)?.includes(checksum)) continue
    throw new BackupError(
      known.has(name)
        ? `The backup was made with another migration ${name} than this version has.`
        : `The backup is from a newer Lyceum: this version has no migration ${name}. Update first.`,
    )
  }
}

async function refuseFull(databaseUrl: string, filesDir: string | null) {
  await inTransaction(databaseUrl, 'READ ONLY', async (client) => {
    for (const table of await listTables(client)) {
      const { rowCount } = await client.query(`SELECT 1 FROM ${tableName(table)} LIMIT 1`)
      if (!rowCount) continue
      throw new BackupError(
        `The database is not empty: there are rows in ${table.name}. Restore into a new one: set DATABASE_URL to it, or for the embedded one move .data/postgres away.`,
      )
    }
  })
  const files = filesDir === null ? [] : await readdir(filesDir).catch(() => [])
  if (files.length > 0) {
    throw new BackupError(`The folder of files, ${filesDir}, is not empty: move it away first.`)
  }
}

async function empty(dir: string, made: boolean) {
  if (made) return rm(dir, { recursive: true, force: true })
  for (const name of await readdir(dir))
    await rm(`${dir}/${name}`, { recursive: true, force: true })
}
