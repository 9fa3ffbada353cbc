import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { choosePort, startServer } from '@/scripts/lib/server.mjs'
import { cloneDatabase } from '@/scripts/lib/test-databases.mjs'
import { addSyntheticCities } from './synthetic-cities'

/** The built application as it is served in production, on a database of its own. */
export type App = { url: string; databaseUrl: string; close: () => Promise<void> }

/** How long the search index may take, in ms. */
const patience = 120_000

/**
 * @param serverUrl of a cluster whose template is migrated
 * @param database name of the scratch database that is made
 * @param cities with this many members, made up beyond the real ones; nothing is indexed then. The real data alone without it.
 */
export async function openApp(serverUrl: string, database: string, cities?: number): Promise<App> {
  const databaseUrl = await cloneDatabase(serverUrl, database, { seeded: true })
  if (cities !== undefined) await addSyntheticCities(databaseUrl, cities)
  process.env.LYCEUM_WORKER = cities === undefined ? '' : 'off'
  const host = '127.0.0.1'
  const server = await startServer({ host, port: await choosePort(host, 0), databaseUrl })
  if (cities === undefined) await untilIndexed(server.url, databaseUrl)
  return {
    url: server.url,
    databaseUrl,
    close: async () => {
      server.child.kill('SIGTERM')
      await server.ended
    },
  }
}

/** Indexing takes time from what is measured, and each batch empties the page cache. */
async function untilIndexed(url: string, databaseUrl: string) {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(500)) {
      const { rows } = await client.query(
        'select count(*)::int as waiting from graphile_worker.jobs',
      )
      if (rows[0].waiting === 0 && (await findsCork(url))) return
    }
  } finally {
    await client.end()
  }
  throw new Error(`The search index was not ready after ${patience / 1000} s`)
}

async function findsCork(url: string) {
  const response = await fetch(`${url}/api/v1/search?q=cork`)
  if (!response.ok) return false
  const { total } = (await response.json()) as { total: number }
  return total > 0
}
