import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { readContent } from '../completeness'
import { mayJudge } from '../conflicts'
import { type Draft, type Rubric, type Scores, UNREAD_BY_REVIEWERS } from '../schema'
import { pointsOf } from '../scoring'
import { lastTwo, lastVersion } from './versions'

const WORKING = ['invited', 'accepted', 'given'] as const

/** What the viewer is asked to judge, what is due first first; and how many they have judged that are over. */
export async function listOwnReviews(viewer: Viewer, locale: Locale, now = new Date()) {
  const [rows, over] = await Promise.all([
    db.applicationReview.findMany({
      where: {
        ...{ userId: viewer.id, state: { in: [...WORKING] } },
        application: { state: 'in_review' },
      },
      include: { application: { include: { country: true, cycle: true } } },
      orderBy: { dueAt: 'asc' },
    }),
    db.applicationReview.count({
      where: { userId: viewer.id, state: 'given', application: { state: { not: 'in_review' } } },
    }),
  ])
  const open = await Promise.all(
    rows.map(async ({ id, state, dueAt, application }) => {
      const { countryCode, country, cityName, cycle } = application
      return {
        ...{ id, state, dueAt, cityName, cycle: cycle?.name ?? '' },
        country: nameIn(country.names, locale, countryCode).name,
        isLate: state !== 'given' && dueAt !== null && dueAt < now,
        mayJudge: await mayJudge(db, viewer, application),
      }
    }),
  )
  return { open: open.filter((review) => review.mayJudge), over }
}

/**
 * A review as its reviewer works on it: before they said that nothing stands between them and a fair view, no more than
 * whose application it is. Others' scores, without names, once their own are in. Null for everybody else.
 */
export async function getOwnReview(viewer: Viewer, id: string, locale: Locale) {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db.applicationReview.findFirst({
    where: {
      ...{ id, userId: viewer.id, state: { in: [...WORKING] } },
      application: { state: 'in_review' },
    },
    include: {
      application: {
        include: {
          ...{ country: true, cycle: true },
          versions: lastTwo,
          reviews: {
            where: { state: 'given', NOT: { userId: viewer.id } },
            orderBy: { position: 'asc' },
          },
        },
      },
    },
  })
  // Whoever came to have a part in it since they were asked knows of it no more.
  if (!row || !(await mayJudge(db, viewer, row.application))) return null
  const { application, state } = row
  const rubric = (application.cycle?.rubric ?? []) as Rubric
  return {
    ...{ id, state, dueAt: row.dueAt, applicationId: application.id },
    ...{ cityName: application.cityName, cycle: application.cycle?.name ?? '' },
    country: nameIn(application.country.names, locale, application.countryCode).name,
    rubric,
    version: state === 'invited' ? null : lastVersion(application.versions, forReviewers),
    scores: row.scores as Scores | null,
    ...{ forTeam: row.forTeam, forOfficer: row.forOfficer },
    others:
      state === 'given'
        ? application.reviews
            .filter(({ round }) => round === application.round)
            .map(({ id, scores }) => ({
              ...{ id, scores: scores as Scores, points: pointsOf(scores as Scores, rubric) },
            }))
        : [],
  }
}
export type OwnReview = NonNullable<Awaited<ReturnType<typeof getOwnReview>>>

/** A form without whom to write to, and where. */
export function forReviewers(content: unknown): Draft {
  const blank = Object.fromEntries(UNREAD_BY_REVIEWERS.map((field) => [field, '']))
  return { ...readContent(content), ...blank }
}
