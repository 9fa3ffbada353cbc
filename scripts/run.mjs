/**
 * Runs a TypeScript file of this repository with the database open, the embedded one unless DATABASE_URL is set:
 * node scripts/run.mjs scripts/migrate.ts
 */

import { runScript } from './lib/script.mjs'
import { loadEnvFile, provideSecret } from './lib/settings.mjs'
import { openCluster } from './postgres/cluster.mjs'

loadEnvFile()
provideSecret()
const [file, ...args] = process.argv.slice(2)
const cluster = process.env.DATABASE_URL ? undefined : await openCluster()
const DATABASE_URL = process.env.DATABASE_URL || cluster?.url()
process.exitCode = await runScript(file, args, { ...process.env, DATABASE_URL })
await cluster?.close()
