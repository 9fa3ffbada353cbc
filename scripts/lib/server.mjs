import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StepError, start } from './child.mjs'
import { freePort } from './ports.mjs'

/** Until the server answers for the first time, in ms. `next dev` compiles in that time. */
const patience = 180_000

/**
 * @typedef {object} Server
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<{ code: number | null, signal: string | null, output: string }>} ended
 * @property {string} url as a person on this machine would type it
 * @property {() => string} lastLines
 * @property {() => void} forward from now on what the server prints is printed here
 */

/**
 * Starts the application on `port` and waits until it answers.
 * @param {{ host: string, port: number, databaseUrl: string, dev?: boolean }} options
 * @returns {Promise<Server>}
 */
export async function startServer({ host, port, databaseUrl, dev = false }) {
  let print = (_line) => {}
  const preload = new URL('end-with-parent.mjs', import.meta.url).href
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  const command = dev
    ? [next, 'dev', '--hostname', host, '--port', `${port}`]
    : ['--import', 'tsx', join('scripts', 'serve.ts')]
  const { child, ended, lastLines } = start(process.execPath, ['--import', preload, ...command], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      HOST: host,
      PORT: `${port}`,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // A line for each request is for whoever collects them; a person at a terminal wants what went wrong.
      LOG_LEVEL: process.env.LOG_LEVEL || (process.stdout.isTTY ? 'warn' : 'info'),
    },
    ipc: true,
    onLine: (text) => print(text),
  })
  const giveUp = new AbortController()
  const dead = ended.then(({ output, code, signal }) => {
    giveUp.abort()
    throw new StepError(
      `${output}\nThe server ended before it answered (${signal ?? `exit code ${code}`}).`,
      'Look for the reason in the lines above.',
    )
  })
  await Promise.race([dead, answers(host, port, dev, giveUp.signal)])
  return {
    child,
    ended,
    url: `http://${isLocal(host) ? 'localhost' : bracketed(host)}:${port}`,
    lastLines,
    forward: () => {
      print = console.log
    },
  }
}

/** In milliseconds. A search that rests longer stops nobody: pages say so and list from the database. */
const INDEX_PATIENCE = 20_000

/**
 * The port to listen on: the wanted one, or the next that nobody has. A browser takes `localhost` for ::1 as well,
 * so that a port is only free when nobody listens on either.
 * @param {string} host
 * @param {number} wanted
 */
export async function choosePort(host, wanted) {
  for (let port = wanted; ; port++) {
    const free = await freePort(host, port)
    if (!isLocal(host) || wanted === 0) return free
    const other = await freePort('::1', free).catch((error) => {
      // A machine without IPv6.
      if (['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(error.code)) return free
      throw error
    })
    if (other === free) return free
    port = other - 1
  }
}

/** In development a page that does not compile yet is an answer too: the browser shows the mistake. */
async function answers(host, port, dev, signal) {
  const target = isLocal(host) ? '127.0.0.1' : bracketed(host)
  const deadline = Date.now() + patience
  while (!signal.aborted) {
    if (Date.now() > deadline) {
      throw new StepError(
        'The server runs but does not answer.',
        'Is this machine very busy? Try again.',
      )
    }
    const url = `http://${target}:${port}/api/health/live`
    const response = await fetch(url, { signal }).catch(() => undefined)
    await response?.body?.cancel()
    if (response && dev) return
    if (response?.ok) return indexed(`http://${target}:${port}/api/health/ready`, signal)
    await sleep(50)
  }
}

/** The first start builds the search index in a second or two: until then a search would find nothing. */
async function indexed(url, signal) {
  const deadline = Date.now() + INDEX_PATIENCE
  while (!signal.aborted && Date.now() < deadline) {
    const response = await fetch(url, { signal }).catch(() => undefined)
    const health = await response?.json().catch(() => undefined)
    if (health?.dependencies?.search === 'up') return
    await sleep(200)
  }
}

function isLocal(host) {
  return ['localhost', '127.0.0.1', '0.0.0.0', '::'].includes(host)
}

function bracketed(host) {
  return host.includes(':') ? `[${host}]` : host
}
