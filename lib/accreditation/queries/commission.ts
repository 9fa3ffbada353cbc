import 'server-only'
import { z } from 'zod'
import { can, ensure } from '@/lib/auth/policy'
import { applicationsOf, countriesOf, type Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { conflictsOf } from '../conflicts'
import { movesOf, NEXT, QUEUED_STATES, type Side, type State } from '../policy'
import {
  type DeclineReason,
  type EarlierReview,
  LEAST_REVIEWS,
  type Rubric,
  type Scores,
} from '../schema'
import { agreementOf, driftOf, pointsOf } from '../scoring'
import { currentCycle, placesOf } from './cycles'
import { historyOf, stepSelect } from './history'
import { messageSelect, threadOf, waitOf } from './thread'
import { lastTwo, lastVersion } from './versions'

/** What a Commission knows of: what it was asked about or got, and nothing in which the officer has a part. */
export function knownTo(viewer: Viewer, countryCode: string): Prisma.ApplicationWhereInput {
  return {
    countryCode,
    id: { notIn: applicationsOf(viewer) },
    OR: [{ round: { gt: 0 } }, { messages: { some: {} } }],
  }
}

/** All that waits at a country's desk, the longest wait first, and the country's places. */
export async function listCountryApplications(viewer: Viewer, code: string, now = new Date()) {
  ensure(viewer, 'country.see-desk', { country: code })
  const [rows, cycle] = await Promise.all([
    db.application.findMany({
      where: knownTo(viewer, code),
      select: {
        ...{
          id: true,
          cityName: true,
          state: true,
          round: true,
          submittedAt: true,
          createdAt: true,
        },
        cycle: { select: { name: true } },
        messages: { select: { side: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
        reviews: { select: { state: true, dueAt: true } },
        steps: { select: { at: true }, orderBy: { at: 'desc' }, take: 1 },
      },
      orderBy: { createdAt: 'asc' },
    }),
    currentCycle(now),
  ])
  const applications = rows.map(({ messages, reviews, steps, cycle, createdAt, ...row }) => ({
    ...row,
    cycle: cycle?.name ?? null,
    next: NEXT[row.state],
    // To what was withdrawn nobody can answer.
    ...(row.state === 'withdrawn' ? { waitsSince: null, answeredIn: null } : waitOf(messages)),
    /** Since when it stands as it does. */
    since: steps[0]?.at ?? createdAt,
    given: reviews.filter(({ state }) => state === 'given').length,
    asked: reviews.filter(({ state }) => state !== 'queued' && state !== 'declined').length,
    late: reviews.filter(({ state, dueAt }) => isLate(state, dueAt, now)).length,
  }))
  const byWait = (a: { waitsSince: Date | null }, b: { waitsSince: Date | null }) =>
    +(a.waitsSince ?? now) - +(b.waitsSince ?? now)
  return {
    enquiries: applications.filter(({ round }) => round === 0).sort(byWait),
    applications: applications.filter(({ round }) => round > 0),
    /** How many wait for an officer. */
    due: applications.filter(isDue).length,
    /** How many that were handed in wait for a place. */
    queue: applications.filter(({ state }) => QUEUED_STATES.includes(state)).length,
    cycle: cycle && { ...cycle, ...(await placesOf(cycle, code)) },
  }
}
export type CountryApplications = Awaited<ReturnType<typeof listCountryApplications>>
export type CountryApplication = CountryApplications['applications'][number]

type Standing = {
  state: State
  next: Side | null
  round: number
  given: number
  waitsSince: Date | null
}

/** Whether an officer is asked to do something: to answer, to find reviewers, or to decide on what they gave. */
function isDue({ waitsSince, next, state, given, round }: Standing) {
  if (waitsSince !== null) return true
  if (round === 0 || next !== 'commission') return false
  return state !== 'in_review' || given >= LEAST_REVIEWS
}

/** An application as its National Commission works on it; null where the viewer may not know of it. */
export async function getCountryApplication(
  viewer: Viewer,
  id: string,
  locale: Locale,
  now = new Date(),
) {
  if (!z.uuid().safeParse(id).success) return null
  const row = await db.application.findFirst({
    where: { OR: countriesOf(viewer).map((code) => knownTo(viewer, code)), id },
    include: {
      ...{ cycle: true, steps: stepSelect, messages: messageSelect, country: true },
      versions: lastTwo,
      reviews: {
        include: { user: { select: { name: true, deletedAt: true } } },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (!row) return null
  const scope = { country: row.countryCode }
  if (!can(viewer, 'country.see-desk', scope)) return null
  const rubric = (row.cycle?.rubric ?? []) as Rubric
  const pool = row.round > 0 ? await reviewersFor(viewer, row) : []
  const reviews = row.reviews.map((review) => ({
    /** What has come between them and a fair view since; null for who is not in the pool any more. */
    conflicts: pool.find(({ userId }) => userId === review.userId)?.conflicts ?? null,
    ...{ id: review.id, userId: review.userId, state: review.state, round: review.round },
    name: review.user.deletedAt ? '' : review.user.name,
    ...{ dueAt: review.dueAt, givenAt: review.givenAt },
    isLate: isLate(review.state, review.dueAt, now),
    declineReason: review.declineReason as DeclineReason | 'released' | '',
    declineWords: review.declineWords,
    scores: review.state === 'given' ? (review.scores as Scores) : null,
    /** Points of what they gave for the versions before. */
    earlier: (review.earlier as EarlierReview[]).map(({ round, scores }) => ({
      ...{ round, points: pointsOf(scores, rubric) },
    })),
    points: review.state === 'given' ? pointsOf(review.scores as Scores, rubric) : null,
    ...(review.state === 'given'
      ? { forTeam: review.forTeam, forOfficer: review.forOfficer }
      : { forTeam: '', forOfficer: '' }),
  }))
  const given = reviews.flatMap(({ scores, round }) =>
    scores && round === row.round ? [scores] : [],
  )
  return {
    ...{ id, state: row.state, cityName: row.cityName, round: row.round },
    dossierHash: row.dossierHash ?? '',
    country: {
      code: row.countryCode,
      name: nameIn(row.country.names, locale, row.countryCode).name,
    },
    cycle: row.cycle && { ...row.cycle, ...(await placesOf(row.cycle, row.countryCode)) },
    next: NEXT[row.state],
    /** As it was handed in; null before. */
    version: lastVersion(row.versions),
    // What it is before it is handed in is the team's own affair.
    history: row.round > 0 ? historyOf(row.steps) : [],
    thread: await threadOf(row.messages, 'commission'),
    ...waitOf(row.messages),
    reviews,
    agreement: given.length > 1 ? agreementOf(given) : null,
    rubric,
    canEndorse: given.length >= LEAST_REVIEWS,
    moves: row.round > 0 ? movesOf(row.state, 'commission') : [],
    pool: pool.filter(({ userId }) => reviews.every((review) => review.userId !== userId)),
    mayDecide: can(viewer, 'country.decide', scope),
  }
}
export type CountryApplicationDesk = NonNullable<Awaited<ReturnType<typeof getCountryApplication>>>
export type CountryReview = CountryApplicationDesk['reviews'][number]

function isLate(state: string, dueAt: Date | null, now: Date) {
  return (state === 'invited' || state === 'accepted') && dueAt !== null && dueAt < now
}

type ForReview = Parameters<typeof conflictsOf>[1]

/** Who could be asked: what each has to do already, how far they are from others, and what stands in the way. */
async function reviewersFor(viewer: Viewer, application: ForReview) {
  const { countryCode } = application
  const pool = await db.roleGrant.findMany({
    where: { role: 'reviewer', countryCode, user: { deletedAt: null } },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const ids = pool.map(({ userId }) => userId)
  // Of what the officer may not know, no number tells either.
  const known = knownTo(viewer, countryCode)
  const [conflicts, load, drift] = await Promise.all([
    conflictsOf(db, application, ids),
    db.applicationReview.groupBy({
      by: ['userId'],
      where: {
        ...{ userId: { in: ids }, state: { in: ['invited', 'accepted'] } },
        application: { AND: [known, { state: 'in_review' }] },
      },
      _count: true,
    }),
    driftsOf(ids, known),
  ])
  return pool
    .map(({ userId, user }) => ({
      ...{ userId, name: user.name, conflicts: conflicts.get(userId) ?? [] },
      load: load.find((row) => row.userId === userId)?._count ?? 0,
      drift: drift.get(userId) ?? null,
    }))
    .sort((a, b) => a.conflicts.length - b.conflicts.length || a.load - b.load)
}

/** How far each reviewer is from others, over what they judged for this country. */
async function driftsOf(ids: string[], known: Prisma.ApplicationWhereInput) {
  const rows = await db.applicationReview.findMany({
    where: {
      state: 'given',
      application: {
        AND: [known, { reviews: { some: { userId: { in: ids }, state: 'given' } } }],
      },
    },
    select: {
      userId: true,
      applicationId: true,
      scores: true,
      application: { select: { cycle: { select: { rubric: true } } } },
    },
  })
  const judged = rows.map(({ userId, applicationId, scores, application }) => ({
    ...{ userId, applicationId },
    points: pointsOf(scores as Scores, (application.cycle?.rubric ?? []) as Rubric),
  }))
  return new Map(
    ids.map((id) => [
      id,
      driftOf(
        judged
          .filter(({ userId }) => userId === id)
          .map(({ applicationId, points }) => ({
            points,
            others: judged
              .filter((row) => row.applicationId === applicationId && row.userId !== id)
              .map((row) => row.points),
          })),
      ),
    ]),
  )
}
