import 'server-only'
import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { fileStorage } from '@/lib/files/storage'
import { ATTACHMENT_TOPIC } from './mutations/change-files'
import { ATTACHMENTS, attachmentIn, removeAttachment } from './practice-files'

const Message = z.object({ id: z.uuid() })

/** Longer than an upload takes from its file to its row, in milliseconds. */
const UNDER_WAY = 24 * 3_600_000

/** What the workers do for attachments. */
export const attachmentTasks: TaskList = {
  [ATTACHMENT_TOPIC]: (message) => clearAttachment(Message.parse(message).id),
  'clear-attachments': () => clearLeftAttachments(new Date()),
}

/** Removes the file of an attachment that is gone. Safe to repeat. */
async function clearAttachment(id: string) {
  if ((await db.practiceFile.count({ where: { id } })) === 0) await removeAttachment(id)
}

/** Removes files that belong to no attachment: of uploads that were cut off, and of practices that are gone. */
export async function clearLeftAttachments(now: Date) {
  for await (const { key, storedAt } of fileStorage().list(ATTACHMENTS)) {
    if (now.getTime() - storedAt.getTime() < UNDER_WAY) continue
    const id = attachmentIn(key)
    if (z.uuid().safeParse(id).success) await clearAttachment(id)
  }
}
