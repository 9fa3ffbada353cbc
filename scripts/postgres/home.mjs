import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { dataDir } from '../lib/paths.mjs'
import { copiedBinaries, installedBinaries } from './binaries.mjs'

/**
 * @typedef {object} Home
 * @property {string} dir where this cluster keeps its data, passwords and log
 * @property {string} data PGDATA
 * @property {string} native where bin/, lib/ and share/ are
 * @property {{ uid: number, gid: number } | undefined} user whom to run as; undefined: whoever we are
 */

/**
 * Where the cluster called `name` lives, and as whom it runs. PostgreSQL refuses to run as root, so there it gets
 * an unprivileged user, and a place that user can reach when this clone is not one.
 * @param {string} name
 * @returns {Promise<Home>}
 */
export async function prepareHome(name) {
  mkdirSync(dataDir, { recursive: true })
  const user = process.getuid?.() === 0 ? unprivileged(name) : undefined
  const reachable = !user || (canReach(user, dataDir) && canReach(user, await installedBinaries()))
  if (!reachable && existsSync(join(dataDir, name, 'data'))) {
    throw new Error(
      `The database in ${join(dataDir, name)} cannot be reached by the user it runs as: a folder above it is closed.`,
    )
  }
  const base = reachable ? dataDir : privateFolder(user)
  const dir = join(base, name)
  const data = join(dir, 'data')
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (user && statSync(dir).uid === 0) share(dir, user)
  return {
    dir,
    data,
    native: reachable ? await installedBinaries() : await copiedBinaries(base),
    user,
  }
}

/**
 * The throw-away clusters that lie about, by name: they begin with `prefix`.
 * @param {string} prefix
 */
export function namesOfClusters(prefix) {
  const bases = [dataDir, recordedFolder()].filter((base) => base !== undefined && existsSync(base))
  const names = bases.flatMap((base) => readdirSync(base))
  return [...new Set(names.filter((name) => name.startsWith(prefix)))]
}

const record = join(dataDir, 'private-folder')

function recordedFolder() {
  return existsSync(record) ? readFileSync(record, 'utf8').trim() : undefined
}

/** A folder whose name nobody can foresee and only root can write, remembered in .data. */
function privateFolder(user) {
  const recorded = recordedFolder()
  if (recorded !== undefined) {
    const stats = statSync(recorded, { throwIfNoEntry: false })
    if (stats?.isDirectory() && stats.uid === 0 && (stats.mode & 0o022) === 0) return recorded
    throw new Error(
      `The database folder ${recorded} is gone or not ours any more. Remove ${record} to start with an empty one.`,
    )
  }
  const parents = ['/var/lib', '/var/tmp', tmpdir()]
  for (const parent of parents) {
    if (!existsSync(parent) || !canReach(user, parent)) continue
    try {
      const folder = mkdtempSync(join(parent, 'lyceum-'))
      share(folder, user)
      writeFileSync(record, `${folder}\n`, { mode: 0o600 })
      return folder
    } catch (error) {
      if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error
    }
  }
  throw new Error(`No folder for the database: none of ${parents.join(', ')} can be written.`)
}

/** Root writes, the user passes through, others see nothing. */
function share(folder, user) {
  chownSync(folder, 0, user.gid)
  chmodSync(folder, 0o710)
}

/** The owner of the data that is there, otherwise `nobody`. */
function unprivileged(name) {
  const owner = statSync(join(dataDir, name, 'data'), { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  // macOS numbers nobody -2, which a system call takes as an unsigned number.
  return { uid: id('-u') >>> 0, gid: id('-g') >>> 0 }
}

function canReach(user, path) {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0
    // The place itself is listed and read, the folders above it only passed through.
    const needed = folder === path && path !== dataDir ? 0o5 : 0o1
    if (((mode >> shift) & needed) !== needed) return false
    if (folder === dirname(folder)) return true
  }
}
