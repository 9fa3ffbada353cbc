import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import type { PracticeReviewState } from '@/lib/core/prisma/client'
import { CRITERIA } from '@/lib/peers/schema'
import { makeCity, makeViewer } from '@/tests/support/people'

let made = 0

/** A public practice that its city wrote. */
export async function makePractice(cityId: string, data: object = {}) {
  made += 1
  return db.practice.create({
    data: {
      ...{ slug: `practice-${process.pid}-${made}`, cityId, state: 'published', authored: true },
      ...{ title: `Practice ${made}`, summary: 'Short.', language: 'en', story: 'A *story*.' },
      ...{ block: 'workplace', blocks: ['workplace'], sdgs: [4], audience: [], ...data },
    },
  })
}

/** A practice under review, in this state. */
export async function makeReview(
  state: PracticeReviewState = 'form_check',
  { cityId, ...data }: { cityId?: string; version?: number } = {},
) {
  const practice = await makePractice(cityId ?? (await makeCity()).id)
  const { id } = await db.practiceReview.create({
    data: { practiceId: practice.id, version: 1, state, ...data },
  })
  return { id, practice }
}

/** A coordinator of a city of their own, with the id of the grant that they are named by. */
export async function makeCoordinator(cityId?: string) {
  const city = cityId ?? (await makeCity()).id
  const viewer = await makeViewer([{ role: 'coordinator', scope: { city } }])
  const grant = await db.roleGrant.findFirstOrThrow({ where: { userId: viewer.id, cityId: city } })
  return { viewer, grant: grant.id, cityId: city }
}

/** Such a coordinator, asked to judge. */
export async function makePeer(reviewId: string, data: object = {}) {
  const { viewer, cityId, grant } = await makeCoordinator()
  const { id } = await db.peerReview.create({
    data: {
      ...{ reviewId, userId: viewer.id, cityId },
      dueAt: new Date(Date.now() + 30 * 86_400_000),
      ...data,
    },
  })
  return { id, viewer, cityId, grant }
}

/** What a peer sends: the same score in every criterion, but for those that are named. */
export function judgement(id: string, score: number, others: Record<string, number> = {}) {
  const fields = CRITERIA.flatMap((each) => [
    [`${each}Score`, String(others[each] ?? score)],
    [`${each}Reason`, `About ${each}.`],
  ])
  return { id, ...Object.fromEntries(fields) }
}

/** What was recorded of a review, the oldest first. */
export async function recordOf(reviewId: string) {
  const changes = await db.change.findMany({
    where: { subject: 'practice-review', subjectId: reviewId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return changes.map(({ verb }) => verb)
}

export const someId = () => randomUUID()
