import 'server-only'
import type { TaskList } from 'graphile-worker'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { clearLeft } from '@/lib/files/clear-left'
import { ATTACHMENT_TOPIC } from './mutations/change-files'
import { ATTACHMENTS, attachmentIn, removeAttachment } from './practice-files'

const Message = z.object({ id: z.uuid() })

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
export function clearLeftAttachments(now: Date) {
  return clearLeft(ATTACHMENTS, {
    now,
    idOf: attachmentIn,
    isKept: async (id) => (await db.practiceFile.count({ where: { id } })) > 0,
  })
}
