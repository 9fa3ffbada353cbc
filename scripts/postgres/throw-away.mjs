import { rm } from 'node:fs/promises'
import { isAlive } from '../lib/alive.mjs'
import { openCluster } from './cluster.mjs'
import { namesOfClusters, prepareHome } from './home.mjs'
import { readPostmaster } from './postmaster-file.mjs'
import { stop } from './processes.mjs'

const prefix = 'test-'

/**
 * A fast cluster that nothing of remains after `close`. What killed processes left of theirs goes first.
 * @returns {Promise<import('./cluster.mjs').Cluster>}
 */
export async function openThrowAwayCluster() {
  for (const name of namesOfClusters(prefix)) {
    const pid = Number(name.slice(prefix.length))
    // The results of tests lie beside them, under a name that begins alike.
    if (Number.isInteger(pid) && !isAlive(pid)) await discard(name)
  }
  const name = `${prefix}${process.pid}`
  const cluster = await openCluster({ name, durable: false })
  return {
    ...cluster,
    close: async () => {
      await cluster.close()
      await discard(name)
    },
  }
}

async function discard(name) {
  const home = await prepareHome(name)
  const running = await readPostmaster(home)
  if (running) await stop(home, running.pid)
  await rm(home.dir, { recursive: true, force: true })
}
