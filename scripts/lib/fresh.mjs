import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { dataDir, root } from './paths.mjs'

const stateDir = join(dataDir, 'state')

/**
 * A fingerprint of files and folders: of their names and contents, not of their dates.
 * @param {string[]} paths relative to the repository; what does not exist counts as empty
 * @param {{ except?: string[], also?: string }} [options] `except`: relative paths left out; `also`: any other input
 * @returns {string}
 */
export function fingerprint(paths, { except = [], also = '' } = {}) {
  const hash = createHash('sha256').update(also)
  for (const path of paths) {
    for (const file of listFiles(join(root, path), new Set(except))) {
      hash.update(`\0${portable(file)}\0`).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/**
 * Whether `step` was last completed with these inputs.
 * @param {string} step
 * @param {string} inputs
 */
export function isFresh(step, inputs) {
  try {
    return JSON.parse(readFileSync(stateFile(step), 'utf8')).inputs === inputs
  } catch {
    return false
  }
}

/**
 * @param {string} step
 * @param {string} inputs
 */
export function markFresh(step, inputs) {
  mkdirSync(stateDir, { recursive: true })
  writeFileSync(stateFile(step), JSON.stringify({ inputs, at: new Date().toISOString() }))
}

/** To be called before a step begins: if it is cut off in the middle it is not fresh. */
export function markStale(step) {
  rmSync(stateFile(step), { force: true })
}

function stateFile(step) {
  return join(stateDir, `${step}.json`)
}

function* listFiles(path, except) {
  if (except.has(portable(path))) return
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isFile()) yield path
  if (!stats?.isDirectory()) return
  for (const name of readdirSync(path).sort()) yield* listFiles(join(path, name), except)
}

function portable(path) {
  return relative(root, path).split(sep).join('/')
}
