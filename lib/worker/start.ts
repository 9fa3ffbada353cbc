import 'server-only'
import { startWorker } from '@/lib/core/jobs'
import { keepTryingToIndex } from '@/lib/search/indexer'
import { SCHEDULE } from './schedule'
import { tasks } from './tasks'

/** Begins what happens behind the pages; it ends with the process (lib/core/shutdown.ts). */
export function startWork() {
  startWorker(tasks, SCHEDULE)
  keepTryingToIndex()
}
