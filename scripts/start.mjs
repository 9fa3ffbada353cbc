/**
 * From a fresh clone to a running Lyceum, with nothing but Node: `npm start`, or `npm run dev` with --dev.
 * Each step is left out when what it reads has not changed.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { endAll, StepError, start } from './lib/child.mjs'
import { rememberServer, waitForLeftover } from './lib/last-server.mjs'
import { withLock } from './lib/lock.mjs'
import { dataDir } from './lib/paths.mjs'
import { build, copyAssets, generate, install } from './lib/prepare.mjs'
import { line, step } from './lib/reporter.mjs'
import { typescript } from './lib/script.mjs'
import { checkNode, listenOn, loadEnvFile, provideSecret } from './lib/settings.mjs'
import { stopWith } from './lib/stop.mjs'

const dev = process.argv.includes('--dev')
const again = 'Run the same command again: what was written is kept.'
/** @type {Promise<import('./postgres/cluster.mjs').Cluster> | undefined} */
let opening

const fail = stopWith(async () => {
  await endAll()
  const cluster = await opening?.catch(() => undefined)
  await cluster?.close()
})

try {
  checkNode()
  loadEnvFile()
  provideSecret()
  const wanted = listenOn()
  mkdirSync(dataDir, { recursive: true })
  const databaseUrl = await withLock(join(dataDir, 'lock'), prepare, (pid) =>
    line(`Another start (process ${pid}) is preparing this folder: waiting for it …`),
  )
  await serve(wanted, databaseUrl)
} catch (error) {
  await fail(error)
}

async function prepare() {
  await install()
  await generate()
  await copyAssets()
  const databaseUrl = await openDatabase()
  const { fillDatabase } = await import('./lib/database.mjs')
  await fillDatabase(databaseUrl)
  if (!dev) await build()
  return databaseUrl
}

async function openDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const { openCluster } = await import('./postgres/cluster.mjs')
  const cluster = await step('database', () => {
    opening = openCluster()
    return opening
  })
  cluster.lost.then((error) =>
    fail(new StepError(`PostgreSQL went away: ${error.message}.`, again)),
  )
  return cluster.url()
}

async function serve({ host, port: wanted }, databaseUrl) {
  const { choosePort, startServer } = await import('./lib/server.mjs')
  await waitForLeftover()
  const port = await choosePort(host, wanted)
  if (wanted !== 0 && port !== wanted) line(`  Port ${wanted} is taken: using ${port}.`)
  if (mailStaysHere(host)) process.env.MAIL_PREVIEW = 'true'
  // A line for each request is for whoever collects them, not for a person at a terminal.
  if (process.stdout.isTTY) process.env.LOG_LEVEL ||= 'warn'
  const server = await step('serve', () => startServer({ host, port, databaseUrl, dev }))
  rememberServer(server.child.pid, server.url)
  server.ended.then(({ code, signal, output }) =>
    fail(new StepError(`${output}\nThe server ended (${signal ?? `exit code ${code}`}).`, again)),
  )
  line(`Lyceum is at ${server.url}`)
  if (process.env.MAIL_PREVIEW === 'true')
    line(`Mail is kept, not sent: ${server.url}/dev/mail shows it.`)
  const path = await firstAccountPath(databaseUrl)
  if (path)
    line(
      `Nobody has an account yet. Make the first one, the secretariat's, here: ${server.url}${path}`,
    )
  server.forward()
}

/** Empty where somebody has an account; without an answer the server goes on all the same. */
async function firstAccountPath(databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  const { ended } = start(process.execPath, [...typescript, join('scripts', 'first-link.ts')], {
    env,
  })
  const { code, output } = await ended
  return code === 0 ? output.trim() : ''
}

/** On a person's own machine, with no mail server, messages are shown to whoever can reach it. Nowhere else. */
function mailStaysHere(host) {
  const { SMTP_URL, SITE_URL } = process.env
  return !SMTP_URL && !SITE_URL && ['127.0.0.1', 'localhost', '::1'].includes(host)
}
