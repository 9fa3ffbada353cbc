import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { withLock } from '../lib/lock.mjs'
import { prepareHome } from './home.mjs'
import { forgetDeadPostmaster, readPostmaster } from './postmaster-file.mjs'
import { initialise, launch, stop } from './processes.mjs'

/** Every process that needs the cluster keeps one connection of this name: the last to leave stops it. */
const lease = 'lyceum-lease'

/**
 * @typedef {object} Cluster
 * @property {(database?: string) => string} url connection string, as the application's role
 * @property {Promise<Error>} lost resolves when the server goes away without having been asked to
 * @property {number} pid of the postmaster
 * @property {() => Promise<void>} close stops the server, unless another process still uses it
 */

/**
 * Opens the embedded PostgreSQL called `name`: the one that is running, or else a new process on its data.
 * @param {{ name?: string, durable?: boolean }} [options] without `durable` a crash of the machine may lose everything
 * @returns {Promise<Cluster>}
 */
export async function openCluster({ name = 'postgres', durable = true } = {}) {
  const home = await prepareHome(name)
  return withLock(join(home.dir, 'lock'), async () => {
    if (!existsSync(home.data)) await initialise(home, { durable, passwords: newPasswords() })
    const [superuser, application] = (await readFile(join(home.dir, 'passwords'), 'utf8')).split(
      '\n',
    )
    const address = (port) => (user, password) => (database) =>
      `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`

    const { client, pid, port } = await connect(home, durable, superuser)
    const adminUrl = address(port)('postgres', superuser)
    const url = address(port)('lyceum', application)
    const lost = new Promise((resolve) => {
      client.on('error', resolve)
      client.on('end', () => resolve(new Error('PostgreSQL closed the connection')))
    })
    await ensureDatabase(client, adminUrl, application)
    return {
      url: (database = 'lyceum') => url(database),
      lost,
      pid,
      close: () => leave(home, client, pid),
    }
  })
}

function newPasswords() {
  const password = () => randomBytes(24).toString('hex')
  return [password(), password()]
}

/** Joins the postmaster of an earlier run that lives on, or starts one. */
async function connect(home, durable, password) {
  const deadline = Date.now() + 60_000
  for (let failure = ''; ; await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not start: ${failure}`)
    const running = await readPostmaster(home)
    if (running) {
      const client = await tryConnect(home, running.port, password)
      if (client) return { client, ...running }
      continue
    }
    await forgetDeadPostmaster(home)
    const exit = await launch(home, durable)
    if (!exit) continue
    failure = exit.output
    // The last queries of a killed postmaster take a moment to notice; a port can be taken in between.
    if (!/still in use|Address already in use|lock file/.test(failure)) {
      throw new Error(`PostgreSQL stopped at once: ${failure}`)
    }
    await sleep(250)
  }
}

/** A lease on the server at `port`, or nothing where it does not answer or is not ours. */
async function tryConnect(home, port, password) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: lease,
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(`SELECT current_setting('data_directory') AS data`)
    if (rows[0].data === home.data) return client
  } catch {
    // Starting up, shutting down, or somebody else's: the caller looks again.
  }
  await client.end().catch(() => {})
}

/** Gives the lease back, and stops the server when it was the last. */
async function leave(home, client, pid) {
  const others = await client
    .query(
      'SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [lease],
    )
    .then(({ rowCount }) => rowCount ?? 0)
    .catch(() => 0)
  await client.end().catch(() => {})
  if (others === 0) await stop(home, pid)
}

/**
 * The application's own database and role. The role is no superuser: a hole in the application must not become a
 * shell. What only a superuser may create is therefore in every database before the migrations ask for it.
 */
async function ensureDatabase(client, adminUrl, password) {
  const made = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'lyceum'`)
  if (made.rowCount) return
  const inTemplate = new pg.Client(adminUrl('template1'))
  await inTemplate.connect()
  await inTemplate.query('CREATE EXTENSION IF NOT EXISTS earthdistance CASCADE')
  await inTemplate.end()
  const role = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = 'lyceum'`)
  if (!role.rowCount) {
    await client.query(`CREATE ROLE lyceum LOGIN CREATEDB PASSWORD ${pg.escapeLiteral(password)}`)
  }
  await client.query('CREATE DATABASE lyceum OWNER lyceum')
}
