import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir } from '@/scripts/lib/paths.mjs'
import type { Machine } from './machine'
import type { Part } from './part'

/** The last result of a part, with where and when it came about. */
export type Kept = Part & { at: string; seconds: number; commit: string; machine: Machine }

const folder = join(dataDir, 'bench')

export function keep(name: string, result: Kept) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(result, null, 2))
}

/** Nothing where the part has not run in this clone. */
export function lastResult(name: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
