import 'server-only'
import type { TaskList } from 'graphile-worker'
import { accreditationTasks } from '@/lib/accreditation/tasks'
import { conversationTasks } from '@/lib/conversations/tasks'
import { CHANGE_TOPIC } from '@/lib/core/changes'
import { followClocks } from '@/lib/events/mutations/follow-clocks'
import { lapseOffers } from '@/lib/events/mutations/register'
import { MAIL_TOPIC } from '@/lib/mail/queue-mail'
import { sendMail } from '@/lib/mail/send-mail'
import { introduceIsolated } from '@/lib/matching/mutations/introduce'
import { sendDigests } from '@/lib/notifications/digests'
import { NOTIFY_TOPIC, notify } from '@/lib/notifications/notify'
import { remindAdaptations } from '@/lib/notifications/remind-adaptations'
import { remindAssessments } from '@/lib/notifications/remind-assessments'
import { remindEvents } from '@/lib/notifications/remind-events'
import { remindPartners } from '@/lib/notifications/remind-partners'
import { remindPeers } from '@/lib/notifications/remind-peers'
import { tellMatches } from '@/lib/notifications/search-matches'
import { SEATS_TOPIC, tellSeats } from '@/lib/notifications/tell-seats'
import { tellPublished } from '@/lib/notifications/view-matches'
import { WATCHED } from '@/lib/notifications/watched'
import { expireRequests } from '@/lib/partnerships/mutations/write-request'
import { attachmentTasks } from '@/lib/practices/clear-files'
import { privacyTasks } from '@/lib/privacy/tasks'
import { fileTasks } from '@/lib/profiles/clear-files'
import { findIds } from '@/lib/search/directory'
import { searchTasks } from '@/lib/search/indexer'
import { handOn } from './hand-on'
import { MAIL_TEMPLATES } from './mail-templates'

/** All that the workers do, by topic. */
export const tasks: TaskList = {
  [CHANGE_TOPIC]: handOn,
  [MAIL_TOPIC]: (message) => sendMail(message, MAIL_TEMPLATES),
  [NOTIFY_TOPIC]: notify,
  [SEATS_TOPIC]: tellSeats,
  digests: () => sendDigests(new Date()),
  'adaptation-reminders': () => remindAdaptations(new Date()),
  'assessment-reminders': () => remindAssessments(new Date()),
  'partner-reminders': () => remindPartners(new Date()),
  'peer-reminders': () => remindPeers(new Date()),
  'request-expiry': async () => void (await expireRequests(new Date())),
  'seat-offers': () => lapseOffers(new Date()),
  'event-reminders': () => remindEvents(new Date()),
  'event-clocks': async () => void (await followClocks(new Date())),
  introductions: () => introduceIsolated(new Date()),
  'saved-searches': async () => {
    await tellMatches(findIds, new Date())
    for (const watched of WATCHED) await tellPublished(watched, new Date())
  },
  ...accreditationTasks,
  ...attachmentTasks,
  ...conversationTasks,
  ...fileTasks,
  ...privacyTasks,
  ...searchTasks,
}
