import 'server-only'
import { db } from '@/lib/core/db'
import type { News } from '@/lib/events/said'
import { announce } from './announce'

const DAY = 86_400_000

/** So many days before, and what is said then. */
const REMINDERS = [
  { days: 7, news: 'week' },
  { days: 1, news: 'day' },
] as const satisfies { days: number; news: News }[]

/**
 * Reminds everyone who has a seat a week and a day before, once each. Who came later than that is not reminded of what
 * they just did. Safe to repeat.
 */
export async function remindEvents(now: Date) {
  for (const { days, news } of REMINDERS) {
    const due = await db.registration.findMany({
      where: {
        ...{ state: 'confirmed', NOT: { reminded: { has: days } } },
        event: {
          ...{ state: 'published', hiddenAt: null },
          // For a day at most: what a worker missed for longer is not a week before any more.
          startsAt: {
            gt: new Date(now.getTime() + (days - 1) * DAY),
            lte: new Date(now.getTime() + days * DAY),
          },
        },
      },
      select: {
        ...{ id: true, userId: true, createdAt: true },
        event: { select: { slug: true, title: true, startsAt: true } },
      },
    })
    for (const { id, userId, createdAt, event } of due) {
      const { slug, title, startsAt } = event
      if (createdAt.getTime() > startsAt.getTime() - days * DAY) continue
      await db.$transaction(async (tx) => {
        const { count } = await tx.registration.updateMany({
          where: { id, state: 'confirmed', NOT: { reminded: { has: days } } },
          data: { reminded: { push: days } },
        })
        if (count === 0) return
        await announce(tx, {
          ...{ kind: 'event-reminder', why: 'own', userIds: [userId], href: `/my-events/${slug}` },
          // A time that was moved is another one.
          key: `event-reminder:${id}:${days}:${startsAt.toISOString()}`,
          params: () => ({ title, when: news }),
          mail: { template: 'registration', params: { id, news } },
        })
      })
    }
  }
}
