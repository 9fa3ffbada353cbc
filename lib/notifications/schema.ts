import { z } from 'zod'
import { directoryQuery } from '@/lib/cities/address'
import { BUILDING_BLOCKS, CityFilters } from '@/lib/cities/schema'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import { EventView, eventFeedQuery } from '@/lib/events/address'
import { RequestView, requestQuery } from '@/lib/partnerships/address'
import { PracticeView, practiceQuery } from '@/lib/practices/address'

export const PACES = ['at_once', 'daily', 'weekly', 'never'] as const
export type Pace = (typeof PACES)[number]

/**
 * What people hear of, with how often mail of it comes unless they choose otherwise. `own`: the domain sends a message
 * of its own at once, so that none follows from here.
 */
export const NOTIFICATION_KINDS = {
  'security-notice': 'own',
  'role-changed': 'own',
  'claim-decided': 'own',
  'moderation-decided': 'at_once',
  'report-decided': 'at_once',
  'invitation-accepted': 'at_once',
  'claim-waiting': 'at_once',
  'report-waiting': 'at_once',
  'review-waiting': 'at_once',
  'review-asked': 'at_once',
  'review-due': 'at_once',
  'review-returned': 'at_once',
  'review-decided': 'at_once',
  mentioned: 'at_once',
  'thread-own': 'at_once',
  'thread-post': 'daily',
  'practice-adapted': 'at_once',
  'adaptation-answered': 'at_once',
  'adaptation-due': 'at_once',
  'message-new': 'at_once',
  'request-invited': 'at_once',
  'request-ending': 'at_once',
  'request-fits': 'weekly',
  'interest-shown': 'at_once',
  'interest-due': 'at_once',
  'interest-answered': 'at_once',
  'partnership-said': 'daily',
  'partnership-due': 'at_once',
  'application-moved': 'at_once',
  'application-message': 'at_once',
  'assessment-asked': 'at_once',
  'assessment-due': 'at_once',
  'assessment-in': 'at_once',
  'resource-suggested': 'daily',
  'resource-decided': 'at_once',
  'seat-changed': 'own',
  'event-reminder': 'at_once',
  'event-invited': 'at_once',
  'host-asked': 'at_once',
  'host-answered': 'at_once',
  'city-updated': 'weekly',
  'city-joined': 'weekly',
  'topic-priority': 'weekly',
  'practice-published': 'weekly',
  'event-published': 'weekly',
  'saved-search-match': 'daily',
  'saved-practices-match': 'weekly',
  'saved-requests-match': 'weekly',
  'saved-events-match': 'weekly',
} as const satisfies Record<string, Pace | 'own'>
export type NotificationKind = keyof typeof NOTIFICATION_KINDS
export type PacedKind = {
  [K in NotificationKind]: (typeof NOTIFICATION_KINDS)[K] extends 'own' ? never : K
}[NotificationKind]

export const KINDS = Object.keys(NOTIFICATION_KINDS) as NotificationKind[]
/** Those whose pace a person chooses. */
export const PACED_KINDS = KINDS.filter(
  (kind): kind is PacedKind => NOTIFICATION_KINDS[kind] !== 'own',
)

/** Why somebody hears of something; `of` in the parameters names what is followed or searched for. */
export const WHYS = [
  ...(['own', 'role', 'city', 'application', 'commission', 'reviewer'] as const),
  ...(['follow', 'search'] as const),
] as const
export type Why = (typeof WHYS)[number]

/** What a notification says, as it is kept and as it goes into a message. */
export const Item = z.object({
  kind: z.enum(KINDS),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  href: z.string(),
  why: z.enum(WHYS),
})
export type Item = z.infer<typeof Item>

export const Paces = z.partialRecord(z.enum(PACED_KINDS), z.enum(PACES))
export type Paces = z.infer<typeof Paces>
export const NotificationId = z.object({ id: z.uuid() })

/** Something to follow, by its address: `city:cork`, `country:ie`, `topic:workplace`. */
export const FollowAddress = z.object({
  target: z
    .string()
    .regex(/^(city|country|topic):[a-z0-9-]{1,100}$/, 'inbox.nothingThere')
    .refine(
      (target) => !target.startsWith('topic:') || isTopic(target.slice('topic:'.length)),
      'inbox.nothingThere',
    ),
})

const name = z.string().trim().min(1, 'inbox.nameMissing').max(100)
/** What a search can be about. */
export const SEARCHED = ['cities', 'practices', 'requests', 'events'] as const
export type Searched = (typeof SEARCHED)[number]
/** Where each view is. */
export const SEARCHED_PAGES: Record<Searched, string> = {
  ...{ cities: '/cities', practices: '/practices', requests: '/partnerships' },
  events: '/events',
}
export const NewSearch = z.object({
  name,
  query: z.string().max(2000),
  about: z.enum(SEARCHED).default('cities'),
})
export const SearchName = z.object({ id: z.uuid(), name })
export const SearchId = z.object({ id: z.uuid() })
export const Token = z.object({ token: z.string().max(1000) })

/** The one address of a view as it is kept; null where parts of it make no sense. */
export function canonicalQuery(query: string, about: Searched) {
  const params = fromUrl(new URLSearchParams(query))
  if (about === 'practices') {
    const { value, wrong } = readQuery(PracticeView, params)
    if (wrong.length > 0) return null
    return practiceQuery(inOrder(value), { sort: undefined, limit: undefined })
  }
  if (about === 'requests') {
    const { value, wrong } = readQuery(RequestView, params)
    if (wrong.length > 0) return null
    return requestQuery(inOrder(value), { sort: undefined, limit: undefined })
  }
  if (about === 'events') {
    const { value, wrong } = readQuery(EventView, params)
    if (wrong.length > 0) return null
    return eventFeedQuery(inOrder(value))
  }
  const { value, wrong } = readQuery(CityFilters, params)
  if (wrong.length > 0) return null
  return directoryQuery(inOrder(value), { sort: undefined, limit: undefined, near: undefined })
}

/** The order of values in a filter makes no difference, but for the corners of a box. */
function inOrder<View extends object>(view: View) {
  return Object.fromEntries(
    Object.entries(view).map(([part, given]) => [
      part,
      Array.isArray(given) && part !== 'bbox' && part !== 'near' ? [...given].sort() : given,
    ]),
  ) as View
}

function isTopic(topic: string) {
  return (BUILDING_BLOCKS as readonly string[]).includes(topic)
}
