/**
 * Measures and writes bench/RESULTS.md, from a fresh clone, with nothing but Node: `npm run bench`. `npm run bench -- search`
 * repeats one part.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lib/lock.mjs'
import { dataDir } from './lib/paths.mjs'
import { copyAssets, generate, install } from './lib/prepare.mjs'
import { line } from './lib/reporter.mjs'
import { runScript } from './lib/script.mjs'
import { checkNode, loadEnvFile } from './lib/settings.mjs'

try {
  checkNode()
  loadEnvFile()
  mkdirSync(dataDir, { recursive: true })
  await withLock(join(dataDir, 'lock'), prepare, (pid) =>
    line(`Another start (process ${pid}) is preparing this folder: waiting for it …`),
  )
  process.exitCode = await runScript('tests/bench/run.ts', process.argv.slice(2), process.env)
} catch (error) {
  line(`\n${error.advice ? `${error.message}\n\n→ ${error.advice}` : error.stack}`)
  process.exitCode = 1
}

async function prepare() {
  await install()
  await generate()
  await copyAssets()
}
