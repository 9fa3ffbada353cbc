import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { checkKey } from './key'
import type { FileStorage, StoredFile } from './storage'

/** Files in a folder of this machine: enough for one node, and part of `npm run backup`. */
export function diskStorage(folder: string): FileStorage {
  const root = resolve(folder)
  const pathOf = (key: string) => join(root, ...checkKey(key).split('/'))
  return {
    async put(key, body) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      // Nobody may come to read half of a file.
      const draft = `${path}.${randomUUID()}`
      await writeFile(draft, body)
      await rename(draft, path)
    },
    async get(key) {
      return orNull(readFile(pathOf(key)))
    },
    async remove(key) {
      const path = pathOf(key)
      await rm(path, { force: true })
      // Another file may still be there.
      await rmdir(dirname(path)).catch(() => {})
    },
    async *list(prefix) {
      const paths = await orNull(readdir(root, { recursive: true, withFileTypes: true }))
      for (const entry of paths ?? []) {
        const path = join(entry.parentPath, entry.name)
        const key = relative(root, path).split(sep).join('/')
        if (!entry.isFile() || !key.startsWith(prefix)) continue
        const found = await orNull(stat(path))
        if (found) yield { key, storedAt: found.mtime } satisfies StoredFile
      }
    },
  }
}

async function orNull<T>(work: Promise<T>) {
  try {
    return await work
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw error
  }
}
