import 'server-only'
import { NOTIFY_TOPIC } from '@/lib/notifications/notify'
import { SEATS_TOPIC } from '@/lib/notifications/tell-seats'
import type { ChangeEntry } from './change-entry'

/** A job that follows from a change. */
export type Follow = { topic: string; id: string }
export type Listener = (change: ChangeEntry) => Follow[]

/** Who hears of what. Each job is retried on its own, so that one that fails keeps none of the others. */
export const LISTENERS: Listener[] = [
  // What search finds of a city is its names, its texts and its membership.
  ({ subject, cityId }) =>
    cityId && ['city', 'city-text', 'membership', 'practice'].includes(subject)
      ? [{ topic: 'index.city', id: cityId }]
      : [],
  // Of a practice its own words and its city's names.
  ({ subject, subjectId, cityId }) => {
    if (subject === 'practice') return [{ topic: 'index.practice', id: subjectId }]
    return subject === 'city' && cityId ? [{ topic: 'index.practices-of-city', id: cityId }] : []
  },
  ({ subject, subjectId }) =>
    subject === 'request' || subject === 'event'
      ? [{ topic: `index.${subject}`, id: subjectId }]
      : [],
  // Whoever is registered gets a message of their own, which may be many.
  ({ id, subject }) =>
    subject === 'event' || subject === 'registration' ? [{ topic: SEATS_TOPIC, id }] : [],
  // People whom it concerns, and followers.
  ({ id }) => [{ topic: NOTIFY_TOPIC, id }],
]
