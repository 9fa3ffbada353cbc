import type { Prisma } from '@/lib/core/db'
import type { RefusalKey } from '@/lib/i18n/messages'
import { isOpen } from './states'

/** What is read of a practice to know whether it can be put forward. */
export const reviewedPractice = {
  ...{ id: true, title: true, cityId: true, state: true, hiddenAt: true, version: true },
  ...{ authored: true, originalId: true, reviewedAt: true, reviewedVersion: true },
  city: { select: { countryCode: true } },
  reviews: { select: { id: true, state: true, version: true } },
} satisfies Prisma.PracticeSelect

type Practice = Prisma.PracticeGetPayload<{ select: typeof reviewedPractice }>

/** What can stand in the way, with what is said of it. */
export const OBSTACLES = {
  translation: 'peers.translation',
  notPublic: 'peers.notPublic',
  summary: 'peers.summary',
  underReview: 'peers.underReview',
  reviewedAlready: 'peers.reviewedAlready',
  sameVersion: 'peers.sameVersion',
} as const satisfies Record<string, RefusalKey>
type Obstacle = keyof typeof OBSTACLES

/** Why a practice can't be put forward now; null where it can. */
export function obstacleTo(practice: Omit<Practice, 'city'>): Obstacle | null {
  const { state, hiddenAt, originalId, authored, version, reviewedVersion, reviews } = practice
  if (originalId) return 'translation'
  if (state !== 'published' || hiddenAt) return 'notPublic'
  if (!authored) return 'summary'
  if (reviews.some((review) => isOpen(review.state))) return 'underReview'
  if (reviewedVersion === version) return 'reviewedAlready'
  // What peers found not ready is written anew before others read it.
  if (reviews.some((review) => review.state === 'not_yet' && review.version === version))
    return 'sameVersion'
  return null
}
