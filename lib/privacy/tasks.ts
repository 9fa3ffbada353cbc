import 'server-only'
import type { TaskList } from 'graphile-worker'
import { clearOld } from './retention'

/** What the workers do for privacy. */
export const privacyTasks: TaskList = {
  'clear-old': async (_, { logger }) => {
    logger.info('old data cleared', await clearOld(new Date()))
  },
}
