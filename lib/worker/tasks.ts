import 'server-only'
import type { TaskList } from 'graphile-worker'
import { CHANGE_TOPIC } from '@/lib/core/changes'
import { fileTasks } from '@/lib/profiles/clear-files'
import { searchTasks } from '@/lib/search/indexer'
import { handOn } from './hand-on'

/** All that the workers do, by topic. */
export const tasks: TaskList = {
  [CHANGE_TOPIC]: handOn,
  ...fileTasks,
  ...searchTasks,
}
