import 'server-only'
import type { TaskList } from 'graphile-worker'
import { db } from '@/lib/core/db'
import { clearLeftMayorLetters } from './mayor-letter'

/** What the workers do for applications. */
export const accreditationTasks: TaskList = {
  'clear-mayor-letters': () => clearMayorLetters(new Date()),
}

/** Removes letters that no application and no version of one names any more. */
export function clearMayorLetters(now: Date) {
  return clearLeftMayorLetters(now, async (id) => {
    const [now, handedIn] = await Promise.all([
      db.application.count({ where: { letterId: id } }),
      db.applicationVersion.count({ where: { letterId: id } }),
    ])
    return now + handedIn > 0
  })
}
