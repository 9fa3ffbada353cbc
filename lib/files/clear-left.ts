import 'server-only'
import { z } from 'zod'
import { fileStorage } from './storage'

/** Longer than an upload takes from its file to its row, in milliseconds. */
const UNDER_WAY = 24 * 3_600_000

type Options = {
  now: Date
  /** Whose file a key is; what is no id is not ours to remove. */
  idOf: (key: string) => string
  isKept: (id: string) => Promise<boolean>
}

/** Removes files under a prefix that belong to no row. Safe to repeat. */
export async function clearLeft(prefix: string, { now, idOf, isKept }: Options) {
  for await (const { key, storedAt } of fileStorage().list(prefix)) {
    if (now.getTime() - storedAt.getTime() < UNDER_WAY) continue
    const id = idOf(key)
    if (z.uuid().safeParse(id).success && !(await isKept(id))) await fileStorage().remove(key)
  }
}
