import 'server-only'
import { z } from 'zod'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import type { Locale } from '@/lib/i18n/locales'
import { obstacleTo, reviewedPractice } from '../obstacle'
import { Scores } from '../schema'
import { isJudged, isOpen } from '../states'
import { cityName, citySelect } from './city-names'

export type PracticeReviews = Awaited<ReturnType<typeof getPracticeReviews>>
export type AuthorsReview = PracticeReviews['reviews'][number]

/**
 * A practice's reviews as its city sees them on any day, the newest first: state and dates, and what was said once it
 * is decided, with the cities of those who said it.
 * @throws `not_found`; `forbidden` for people of other cities
 */
export async function getPracticeReviews(viewer: Viewer, practiceId: string, locale: Locale) {
  if (!z.uuid().safeParse(practiceId).success) return notFound('Practice')
  const practice =
    (await db.practice.findUnique({
      where: { id: practiceId },
      select: {
        ...reviewedPractice,
        reviews: {
          select: {
            ...{ id: true, state: true, version: true, createdAt: true, checkedAt: true },
            ...{ decidedAt: true, checkWords: true },
            peers: {
              where: { declinedAt: null },
              select: {
                ...{ id: true, assignedAt: true, dueAt: true, givenAt: true, scores: true },
                city: { select: citySelect },
              },
              orderBy: { id: 'asc' },
            },
          },
          orderBy: { id: 'desc' },
        },
      },
    })) ?? notFound('Practice')
  const scope = { city: practice.cityId }
  ensure(viewer, 'practice.draft', scope)
  const mayAct = can(viewer, 'practice.put-forward', scope)
  return {
    ...{ practiceId, version: practice.version },
    ...{ reviewedAt: practice.reviewedAt, reviewedVersion: practice.reviewedVersion },
    obstacle: obstacleTo(practice),
    mayAct,
    reviews: practice.reviews.map(({ peers, ...review }) => ({
      ...review,
      mayWithdraw: mayAct && isOpen(review.state),
      judged: peers.filter(({ givenAt }) => givenAt).length,
      dueAt: peers.map(({ dueAt }) => dueAt).sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
      judgements: isJudged(review.state)
        ? peers.flatMap(({ id, scores, city }) =>
            scores === null
              ? []
              : [{ id, city: cityName(city, locale), scores: Scores.parse(scores) }],
          )
        : [],
    })),
  }
}
