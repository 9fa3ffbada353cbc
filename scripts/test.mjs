/**
 * All tests from a fresh clone, with nothing but Node: `npm test`. `npm test -- --unit` and `-- --e2e` run one half;
 * everything else goes to the runners: `npm test -- tests/lib/cities`, `npm test -- --e2e -g "find a city"`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { endAll } from './lib/child.mjs'
import { withLock } from './lib/lock.mjs'
import { dataDir } from './lib/paths.mjs'
import { build, copyAssets, generate, install } from './lib/prepare.mjs'
import { line, step } from './lib/reporter.mjs'
import { checkNode, provideSecret } from './lib/settings.mjs'
import { stopWith } from './lib/stop.mjs'

const args = process.argv.slice(2)
const only = args.find((arg) => arg === '--unit' || arg === '--e2e')
const rest = args.filter((arg) => arg !== only)
// A filter names files of one half: those of the browser tests only when it says so.
const half =
  only ??
  (rest.length === 0 ? undefined : rest.some((arg) => arg.includes('e2e')) ? '--e2e' : '--unit')

/** @type {Promise<import('./postgres/cluster.mjs').Cluster> | undefined} */
let opening
const fail = stopWith(cleanUp)

try {
  checkNode()
  provideSecret()
  mkdirSync(join(dataDir, 'test-results'), { recursive: true })
  await prepare(install, generate, copyAssets)
  const cluster = await openDatabase()
  const counts = []
  if (half !== '--e2e') counts.push(await runUnit(cluster))
  if (half !== '--unit') counts.push(await runEndToEnd(cluster))
  await cleanUp()

  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  line(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 && passed > 0 ? 0 : 1)
} catch (error) {
  await fail(error)
}

async function prepare(...steps) {
  await withLock(
    join(dataDir, 'lock'),
    async () => {
      for (const each of steps) await each()
    },
    (pid) => line(`Another start (process ${pid}) is preparing this folder: waiting for it …`),
  )
}

async function openDatabase() {
  const { openThrowAwayCluster } = await import('./postgres/throw-away.mjs')
  const { migrateTemplate } = await import('./lib/test-databases.mjs')
  return step('database', async () => {
    opening = openThrowAwayCluster()
    const cluster = await opening
    await migrateTemplate(cluster)
    return cluster
  })
}

async function runUnit(cluster) {
  const { runVitest } = await import('./lib/runners.mjs')
  return runVitest(rest, { ...process.env, TEST_DATABASE_SERVER: cluster.url('postgres') })
}

async function runEndToEnd(cluster) {
  const { findBrowser } = await import('./lib/browser.mjs')
  const { runPlaywright } = await import('./lib/runners.mjs')
  const { startServer, choosePort } = await import('./lib/server.mjs')
  const { cloneDatabase } = await import('./lib/test-databases.mjs')

  // The real data of an installation must never meet the tests; empty also overrides what .env says.
  for (const name of ['MEILI_URL', 'MEILI_API_KEY', 'SITE_URL', 'MAP_TILE_URL', 'SMTP_URL'])
    process.env[name] = ''
  // Of what the server says, the last lines are shown when a test fails: they should not all be requests.
  process.env.LOG_LEVEL ||= 'warn'
  process.env.MAIL_PREVIEW = 'true'
  process.env.MAIL_DIR = join(dataDir, 'test-results', 'mail')
  process.env.FILES_DIR = join(dataDir, 'test-results', 'files')
  // Another service to sign in with: tests/e2e/support/issuer.ts answers there.
  process.env.OIDC_ISSUER = `http://localhost:${await choosePort('127.0.0.1', 0)}`
  process.env.OIDC_CLIENT_ID = 'lyceum'
  process.env.OIDC_CLIENT_SECRET = 'secret'
  process.env.OIDC_NAME = 'Test service'
  const CHROMIUM_PATH = await findBrowser()
  await prepare(build)
  const databaseUrl = await step('seed', () =>
    cloneDatabase(cluster.url('postgres'), 'e2e', { seeded: true }),
  )
  const host = '127.0.0.1'
  const port = await choosePort(host, 0)
  const server = await step('serve', () => startServer({ host, port, databaseUrl }))
  let end = 'it still runs'
  server.ended.then(({ code, signal }) => {
    end = `it has ended: ${signal ?? `exit code ${code}`}`
  })
  const count = await runPlaywright(rest, {
    ...process.env,
    CHROMIUM_PATH,
    BASE_URL: server.url,
    DATABASE_URL: databaseUrl,
  })
  if (count.failed > 0) line(`\nWhat the server printed last (${end}):\n${server.lastLines()}`)
  return count
}

async function cleanUp() {
  await endAll()
  const cluster = await opening?.catch(() => undefined)
  await cluster?.close()
}
