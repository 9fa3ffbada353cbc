import 'server-only'
import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { fileStorage } from '@/lib/files/storage'
import { PICTURE_FILES_TOPIC } from './mutations/change-pictures'
import { PICTURES, pictureIn } from './picture-files'

const Message = z.object({ id: z.uuid() })

/** Longer than an upload takes from its first file to its row, in milliseconds. */
const UNDER_WAY = 24 * 3_600_000

/** What the workers do for files. */
export const fileTasks: TaskList = {
  [PICTURE_FILES_TOPIC]: (message) => clearPicture(Message.parse(message).id),
  'clear-files': () => clearLeftFiles(new Date()),
}

/** Removes the files of a picture that is gone. Safe to repeat. */
export async function clearPicture(id: string) {
  if (await db.picture.findUnique({ where: { id }, select: { id: true } })) return
  for await (const { key } of fileStorage().list(`${PICTURES}${id}/`))
    await fileStorage().remove(key)
}

/** Removes files that belong to no picture: what an upload left that was refused or cut off, and pictures of deleted cities. */
export async function clearLeftFiles(now: Date) {
  const old = new Map<string, string[]>()
  for await (const { key, storedAt } of fileStorage().list(PICTURES)) {
    if (now.getTime() - storedAt.getTime() < UNDER_WAY) continue
    const id = pictureIn(key)
    old.set(id, [...(old.get(id) ?? []), key])
  }
  const ids = [...old.keys()].filter((id) => z.uuid().safeParse(id).success)
  const rows = await db.picture.findMany({ where: { id: { in: ids } }, select: { id: true } })
  for (const { id } of rows) old.delete(id)
  for (const keys of old.values()) for (const key of keys) await fileStorage().remove(key)
}
