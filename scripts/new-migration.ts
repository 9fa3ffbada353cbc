/** Writes prisma/migrations/<time>_<name>/migration.sql: what prisma/schema has and the migrations lack. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diffMigrationsWithSchema, migrationsDir } from './lib/schema-engine.ts'
import { openThrowAwayCluster } from './postgres/throw-away.mjs'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'Give the migration a name of small letters, digits and _: npm run migration -- add_events',
  )
  process.exit(1)
}

mkdirSync(migrationsDir, { recursive: true })
writeFileSync(
  join(migrationsDir, 'migration_lock.toml'),
  '# Prisma refuses to apply the migrations to another kind of database.\nprovider = "postgresql"\n',
)

const cluster = await openThrowAwayCluster()
const sql = await diffMigrationsWithSchema(cluster.url()).finally(cluster.close)

if (sql === '') {
  console.log('Nothing to do: the migrations make what prisma/schema says.')
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsDir, `${time}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(`Wrote ${join(folder, 'migration.sql')}. Read it before you commit it.`)
}
