import 'server-only'
import type { TaskList } from 'graphile-worker'
import { db } from '@/lib/core/db'
import { clearLeftLetters } from './message-files'

/** What the workers do for private threads. */
export const conversationTasks: TaskList = {
  'clear-letters': () => clearLetters(new Date()),
}

export function clearLetters(now: Date) {
  return clearLeftLetters(now, async (id) => (await db.messageFile.count({ where: { id } })) > 0)
}
