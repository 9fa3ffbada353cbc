import { execFile, spawn } from 'node:child_process'
import { closeSync, openSync, statSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isAlive } from '../lib/alive.mjs'
import { freePort } from '../lib/ports.mjs'
import { binary } from './binaries.mjs'
import { readPostmaster } from './postmaster-file.mjs'

/**
 * Makes the data directory. It gets its name only when it is complete and on disk, so that a start which is killed
 * here can simply be made again.
 * @param {import('./home.mjs').Home} home
 * @param {{ durable: boolean, passwords: string[] }} options the superuser's and the application's
 */
export async function initialise(home, { durable, passwords }) {
  const unfinished = join(home.dir, 'unfinished')
  const passwordFile = join(home.dir, 'passwords')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, passwords.join('\n'), { mode: 0o600 })
  await chmod(passwordFile, 0o600)
  if (home.user) {
    for (const path of [unfinished, passwordFile]) await chown(path, home.user.uid, home.user.gid)
  }
  const exit = await run(home, 'initdb', [
    ...['--pgdata', unfinished, '--username=postgres', `--pwfile=${passwordFile}`],
    ...['--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...(durable ? [] : ['--no-sync']),
  ]).exited
  if (exit.code !== 0)
    throw new Error(`PostgreSQL could not make its data directory: ${exit.output}`)
  await rename(unfinished, home.data)
}

/**
 * Starts a postmaster on a free port of this machine alone, no socket file.
 * @param {import('./home.mjs').Home} home
 * @param {boolean} durable
 * @returns {Promise<{ output: string } | undefined>} what it said if it ended at once, nothing when it came up
 */
export async function launch(home, durable) {
  const port = await freePort('127.0.0.1', 0)
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const postgres = run(home, 'postgres', ['-D', home.data, ...flags])
  postgres.child.unref()
  let exit
  void postgres.exited.then((result) => {
    exit = result
  })
  while (!exit) {
    const running = await readPostmaster(home)
    if (running?.pid === postgres.child.pid) return undefined
    await sleep(10)
  }
  return exit
}

/**
 * Asks a postmaster to stop and waits until it has: SIGINT ends the sessions and writes everything down.
 * @param {import('./home.mjs').Home} home
 * @param {number} pid
 */
export async function stop(home, pid) {
  if (process.platform === 'win32') {
    const args = ['stop', '--pgdata', home.data, '--mode=fast']
    await promisify(execFile)(binary(home.native, 'pg_ctl'), args)
    return
  }
  // What is not written down after a minute is recovered from the log at the next start.
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
  ]) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < patience && isAlive(pid); waited += 20) await sleep(20)
  }
}

/** Runs a binary in a session of its own: Ctrl-C in the terminal is for the launcher, which stops it in order. */
function run(home, name, args) {
  const log = join(home.dir, 'log')
  const tooLong = 10 * 2 ** 20
  const file = openSync(
    log,
    (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > tooLong ? 'w' : 'a',
  )
  const { size: before } = statSync(log)
  const child = spawn(binary(home.native, name), args, {
    cwd: home.native,
    detached: true,
    stdio: ['ignore', file, file],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...home.user,
  })
  closeSync(file)
  const exited = new Promise((resolve) => {
    const end = async (code, reason) => {
      const output = (await readFile(log, 'utf8').catch(() => '')).slice(before).trim()
      resolve({ code, output: output || reason })
    }
    child.on('error', (error) => end(1, error.message))
    child.on('exit', (code) => end(code ?? 1, 'no output'))
  })
  return { child, exited }
}
