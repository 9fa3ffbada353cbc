import 'server-only'
import { db } from '@/lib/core/db'
import { nameIn } from '@/lib/i18n/names'
import { REMIND_DAYS } from '@/lib/peers/schema'
import { announce } from './announce'

const DAY = 86_400_000

/** Reminds whoever has a practice to judge: once when a week is left, and once when the day is past. Safe to repeat. */
export async function remindPeers(now: Date) {
  const tasks = await db.peerReview.findMany({
    where: {
      dueAt: { lt: new Date(now.getTime() + REMIND_DAYS * DAY) },
      ...{ givenAt: null, declinedAt: null, review: { state: 'peers' } },
    },
    select: {
      ...{ id: true, userId: true, dueAt: true },
      review: {
        select: {
          practice: { select: { title: true, city: { select: { name: true, names: true } } } },
        },
      },
    },
  })
  for (const { id, userId, dueAt, review } of tasks) {
    const { title, city } = review.practice
    const when = dueAt < now ? 'late' : 'soon'
    await db.$transaction((tx) =>
      announce(tx, {
        ...{ kind: 'review-due', key: `review-due:${id}:${when}`, why: 'own', userIds: [userId] },
        href: `/my-city/peer-reviews/${id}`,
        params: (locale) => ({ when, title, city: nameIn(city.names, locale, city.name).name }),
      }),
    )
  }
}
