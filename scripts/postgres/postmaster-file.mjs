import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { isAlive } from '../lib/alive.mjs'

/**
 * The postmaster that runs on this data, from the file it writes, or nothing.
 * @param {import('./home.mjs').Home} home
 */
export async function readPostmaster(home) {
  const lines = await readLines(home)
  const [pid, , , port] = lines.map(Number)
  if (!pid || !port || !(await isPostmaster(pid, home.data))) return undefined
  return { pid, port }
}

/**
 * PostgreSQL refuses to start when the number in a stale file has meanwhile gone to another process of its user.
 * Only the number is replaced: the rest of the file lets it find backends that outlived their postmaster.
 * @param {import('./home.mjs').Home} home
 */
export async function forgetDeadPostmaster(home) {
  const lines = await readLines(home)
  if (lines.length === 0) return
  const beyondAnyPid = 2 ** 31 - 1
  await writeFile(join(home.data, 'postmaster.pid'), [beyondAnyPid, ...lines.slice(1)].join('\n'))
}

async function readLines(home) {
  const text = await readFile(join(home.data, 'postmaster.pid'), 'utf8').catch(() => '')
  return text === '' ? [] : text.split('\n')
}

/** The number may have gone to any other process since, another clone's PostgreSQL among them. */
async function isPostmaster(pid, data) {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  return (await commandOf(pid)).includes(data)
}

async function commandOf(pid) {
  if (process.platform === 'linux') {
    return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', `${pid}`]).catch(
    () => ({ stdout: '' }),
  )
  return stdout
}
