import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './alive.mjs'

const beat = 1_000
/** A holder that has not been heard of for this long is gone, whatever process has its number now. */
const silence = 15_000

/**
 * Runs `work` while no other process does so under the same lock; one whose holder died is taken over.
 * @template T
 * @param {string} path of the lock file
 * @param {() => Promise<T>} work
 * @param {(pid: number) => void} [onWait] told once, who is being waited for
 * @returns {Promise<T>}
 */
export async function withLock(path, work, onWait) {
  for (let told = false; !take(path); await sleep(50)) {
    const holder = readHolder(path)
    if (!holder) continue
    if (!holder.alive) {
      rmSync(path, { force: true })
      continue
    }
    if (!told) onWait?.(holder.pid)
    told = true
  }
  const heart = setInterval(() => {
    if (existsSync(path)) utimesSync(path, new Date(), new Date())
  }, beat)
  heart.unref()
  try {
    return await work()
  } finally {
    clearInterval(heart)
    rmSync(path, { force: true })
  }
}

function take(path) {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, `${process.pid}`)
    closeSync(file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function readHolder(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    const quiet = Date.now() - statSync(path).mtimeMs
    // Between creating the file and writing the number it is empty.
    if (pid === 0) return { pid, alive: quiet < silence }
    return { pid, alive: quiet < silence && isAlive(pid) }
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
