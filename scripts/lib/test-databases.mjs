import pg from 'pg'
import { script } from './prepare.mjs'

/**
 * Makes a throw-away cluster's own database the template that tests clone: migrated, empty.
 * @param {import('../postgres/cluster.mjs').Cluster} cluster
 */
export function migrateTemplate(cluster) {
  const advice = 'Mend the migration named above.'
  return script('scripts/migrate.ts', { ...process.env, DATABASE_URL: cluster.url() }, advice)
}

/**
 * A new database with the tables in place, with the real data as well when `seeded`.
 * @param {string} serverUrl of the database `postgres` on a cluster whose template is migrated
 * @param {string} name
 * @param {{ seeded?: boolean }} [options]
 * @returns {Promise<string>} its address
 */
export async function cloneDatabase(serverUrl, name, { seeded = false } = {}) {
  return onServer(serverUrl, async (client) => {
    if (seeded) await makeSeededTemplate(client, serverUrl)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${seeded ? 'seeded' : 'lyceum'}`)
    return addressOf(serverUrl, name)
  })
}

/**
 * @param {string} serverUrl
 * @param {string} name
 */
export function dropDatabase(serverUrl, name) {
  return onServer(serverUrl, async (client) => {
    for (let left = 40; ; left--) {
      try {
        return await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      } catch (error) {
        // The server is cleaning up there itself, which no client may end; in a moment it is done.
        if (error.code !== '42501' || left === 0) throw error
        await new Promise((wake) => setTimeout(wake, 250))
      }
    }
  })
}

/** Seeding takes seconds: once per cluster, by whoever needs it first, while others wait. */
async function makeSeededTemplate(client, serverUrl) {
  const lock = 1
  await client.query('SELECT pg_advisory_lock($1)', [lock])
  const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'seeded'`)
  if (!rowCount) {
    await client.query('DROP DATABASE IF EXISTS seeding WITH (FORCE)')
    await client.query('CREATE DATABASE seeding TEMPLATE lyceum')
    const env = { ...process.env, DATABASE_URL: addressOf(serverUrl, 'seeding') }
    await script('prisma/seed/run.ts', env, 'Mend the row named above in prisma/seed.')
    await client.query('ALTER DATABASE seeding RENAME TO seeded')
  }
  await client.query('SELECT pg_advisory_unlock($1)', [lock])
}

async function onServer(serverUrl, work) {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function addressOf(serverUrl, database) {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
