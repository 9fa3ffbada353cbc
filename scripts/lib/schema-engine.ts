import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { CatalogueAdapter } from './catalogue-adapter.ts'
import { root } from './paths.mjs'

export const migrationsDir = join(root, 'prisma', 'migrations')

/**
 * The SQL that turns what the migrations make into what prisma/schema says; empty when they agree.
 * The migrations are applied to the empty database at `scratchUrl`.
 */
export async function diffMigrationsWithSchema(scratchUrl: string) {
  const files = schemaFiles()
  const engine = await loadEngine(files, scratchUrl)
  const result = await engine.diff({
    from: { tag: 'migrations', ...migrationList() },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  const sql = result.stdout ?? ''
  return sql.includes('This is an empty migration') ? '' : sql
}

/** Prisma's schema engine as WebAssembly: its native build is not in the npm registry. */
async function loadEngine(files: SchemaFile[], scratchUrl: string) {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const wasm = readFileSync(script.replace(/\.js$/, '_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': engineModule,
  })
  engineModule.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
  return engineModule.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(scratchUrl)),
  )
}

type SchemaFile = { path: string; content: string }

function schemaFiles(): SchemaFile[] {
  const dir = join(root, 'prisma', 'schema')
  return readdirSync(dir)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join(dir, name), content: readFileSync(join(dir, name), 'utf8') }))
}

function migrationList() {
  const names = readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(join(migrationsDir, path, 'migration.sql'), 'utf8'),
        },
      },
    })),
  }
}
