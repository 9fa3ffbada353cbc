import 'server-only'
import type { TaskList } from 'graphile-worker'
import { CHANGE_TOPIC } from '@/lib/core/changes'
import { MAIL_TOPIC } from '@/lib/mail/queue-mail'
import { sendMail } from '@/lib/mail/send-mail'
import { sendDigests } from '@/lib/notifications/digests'
import { NOTIFY_TOPIC, notify } from '@/lib/notifications/notify'
import { tellPractices } from '@/lib/notifications/practice-matches'
import { remindAdaptations } from '@/lib/notifications/remind-adaptations'
import { remindPeers } from '@/lib/notifications/remind-peers'
import { tellMatches } from '@/lib/notifications/search-matches'
import { attachmentTasks } from '@/lib/practices/clear-files'
import { privacyTasks } from '@/lib/privacy/tasks'
import { fileTasks } from '@/lib/profiles/clear-files'
import { findIds } from '@/lib/search/directory'
import { searchTasks } from '@/lib/search/indexer'
import { searchPracticeIds } from '@/lib/search/practices'
import { handOn } from './hand-on'
import { MAIL_TEMPLATES } from './mail-templates'

/** All that the workers do, by topic. */
export const tasks: TaskList = {
  [CHANGE_TOPIC]: handOn,
  [MAIL_TOPIC]: (message) => sendMail(message, MAIL_TEMPLATES),
  [NOTIFY_TOPIC]: notify,
  digests: () => sendDigests(new Date()),
  'adaptation-reminders': () => remindAdaptations(new Date()),
  'peer-reminders': () => remindPeers(new Date()),
  'saved-searches': async () => {
    await tellMatches(findIds, new Date())
    await tellPractices(searchPracticeIds, new Date())
  },
  ...attachmentTasks,
  ...fileTasks,
  ...privacyTasks,
  ...searchTasks,
}
