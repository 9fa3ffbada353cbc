import 'server-only'
import { z } from 'zod'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { Scores } from '../schema'
import { isJudged } from '../states'
import { cityName, citySelect, cityWithCountry } from './city-names'
import { reviewedText, reviewedVersion } from './reviewed-text'

export type PeerTaskRow = Awaited<ReturnType<typeof listPeerTasks>>['waiting'][number]
export type PeerTask = NonNullable<Awaited<ReturnType<typeof getPeerTask>>>

/** What the viewer was asked to judge: what waits, the first due first, and what is done. */
export async function listPeerTasks(viewer: Viewer, locale: Locale) {
  ensure(viewer, 'practice.judge')
  const rows = await db.peerReview.findMany({
    where: { userId: viewer.id },
    select: {
      ...{ id: true, dueAt: true, givenAt: true, declinedAt: true },
      review: {
        select: {
          ...{ state: true, decidedAt: true },
          practice: { select: { title: true, language: true, city: { select: citySelect } } },
        },
      },
    },
    orderBy: { dueAt: 'asc' },
  })
  const tasks = rows.map(({ review, ...task }) => ({
    ...{ ...task, state: review.state, decidedAt: review.decidedAt },
    ...{ title: review.practice.title, language: review.practice.language },
    city: cityWithCountry(review.practice.city, locale),
    isLate: task.dueAt < new Date(),
  }))
  const isWaiting = (task: (typeof tasks)[number]) =>
    task.state === 'peers' && !task.givenAt && !task.declinedAt
  return {
    waiting: tasks.filter(isWaiting),
    done: tasks.filter((task) => !isWaiting(task)).reverse(),
  }
}

/** One practice that the viewer was asked to judge; what the other peer thinks only when both are in. */
export async function getPeerTask(viewer: Viewer, id: string, locale: Locale) {
  ensure(viewer, 'practice.judge')
  if (!z.uuid().safeParse(id).success) return null
  const task = await db.peerReview.findFirst({
    where: { id, userId: viewer.id },
    select: {
      ...{ id: true, dueAt: true, givenAt: true, declinedAt: true, declineReason: true },
      ...{ scores: true, city: { select: citySelect } },
      review: { select: { ...{ id: true, state: true, decidedAt: true }, ...reviewedVersion } },
    },
  })
  if (!task) return null
  const { review, scores, city, ...rest } = task
  const other = isJudged(review.state)
    ? await db.peerReview.findFirst({
        where: { reviewId: review.id, id: { not: id }, declinedAt: null, givenAt: { not: null } },
        select: { scores: true, city: { select: citySelect } },
      })
    : null
  return {
    ...{ ...rest, state: review.state, decidedAt: review.decidedAt },
    ...{ asCity: cityName(city, locale), city: cityWithCountry(review.practice.city, locale) },
    text: await reviewedText(review),
    scores: scores === null ? null : Scores.parse(scores),
    other: other && { city: cityName(other.city, locale), scores: Scores.parse(other.scores) },
    mayJudge: review.state === 'peers' && !task.declinedAt,
    isLate: !task.givenAt && task.dueAt < new Date(),
  }
}
