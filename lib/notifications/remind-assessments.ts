import 'server-only'
import { db } from '@/lib/core/db'
import { announce } from './announce'

const DAY = 86_400_000
/** Days before a review is due when its reviewer is reminded. */
const REMIND_DAYS = 7

/** Reminds reviewers of applications: once when a week is left, and once when the day is past. Safe to repeat. */
export async function remindAssessments(now: Date) {
  const due = await db.applicationReview.findMany({
    where: {
      ...{ state: { in: ['invited', 'accepted'] }, application: { state: 'in_review' } },
      dueAt: { lt: new Date(now.getTime() + REMIND_DAYS * DAY) },
    },
    select: {
      ...{ id: true, userId: true, dueAt: true },
      application: { select: { cityName: true, round: true } },
    },
  })
  for (const { id, userId, dueAt, application } of due) {
    const when = dueAt && dueAt < now ? 'late' : 'soon'
    const { cityName: city, round } = application
    await db.$transaction((tx) =>
      announce(tx, {
        ...{
          kind: 'assessment-due',
          key: `assessment-due:${id}:${round}:${when}`,
          why: 'reviewer',
        },
        ...{ href: `/reviews/${id}`, userIds: [userId], params: () => ({ city, when }) },
      }),
    )
  }
}
