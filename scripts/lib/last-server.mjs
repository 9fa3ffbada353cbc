import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './alive.mjs'
import { dataDir } from './paths.mjs'

const file = join(dataDir, 'server.json')
/** How long a server whose launcher was killed may take to leave its port, in ms. */
const patience = 15_000

/** Notes which server we run, and where. */
export function rememberServer(pid, url) {
  writeFileSync(file, JSON.stringify({ server: pid, launcher: process.pid, url }))
}

/** Waits until a server left over from a launcher that was killed has gone; it does so by itself. */
export async function waitForLeftover() {
  const { server, launcher } = readLast()
  const deadline = Date.now() + patience
  while (server && !isAlive(launcher) && isAlive(server) && Date.now() < deadline) await sleep(50)
}

function readLast() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
