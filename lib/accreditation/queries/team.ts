import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/auth/policy'
import { applicationsOf, scopeKey, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { problemsOf, progressOf, readContent } from '../completeness'
import { mayMove, nextOf, OPEN_STATES, type State } from '../policy'
import { DECISIONS, type Draft, type EarlierReview } from '../schema'
import { currentCycle, placesOf } from './cycles'
import { historyOf, stepSelect } from './history'
import { messageSelect, threadOf, waitOf } from './thread'
import { lastTwo, lastVersion } from './versions'

/** The applications whose team the viewer is in, what was touched last first. */
export async function listOwnApplications(viewer: Viewer, locale: Locale) {
  const rows = await db.application.findMany({
    where: { id: { in: applicationsOf(viewer) } },
    select: {
      ...{ id: true, cityName: true, state: true, content: true, letterId: true },
      ...{ updatedAt: true, country: { select: { code: true, names: true } } },
      messages: { select: { side: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
    },
    orderBy: { updatedAt: 'desc' },
  })
  return rows.map(({ content, country, messages, letterId, ...row }) => {
    const progress = progressOf(readContent(content))
    return {
      ...row,
      country: nameIn(country.names, locale, country.code).name,
      next: nextOf(row.state, waitOf(messages).waitsSince),
      isOpen: OPEN_STATES.includes(row.state),
      done: progress.reduce((sum, part) => sum + part.done, 0) + (letterId ? 1 : 0),
      due: progress.reduce((sum, part) => sum + part.due, 0) + 1,
      hasAnswer: messages.at(-1)?.side === 'commission',
    }
  })
}
export type OwnApplications = Awaited<ReturnType<typeof listOwnApplications>>

/** An application as its team works on it; null for everybody else. */
export async function getOwnApplication(
  viewer: Viewer,
  id: string,
  locale: Locale,
  now = new Date(),
) {
  if (!z.uuid().safeParse(id).success || !applicationsOf(viewer).includes(id)) return null
  if (!can(viewer, 'application.see', { application: id })) return null
  const row = await db.application.findUnique({
    where: { id },
    include: {
      country: true,
      ...{ cycle: true, steps: stepSelect, messages: messageSelect },
      versions: lastTwo,
      reviews: {
        select: { state: true, forTeam: true, earlier: true },
        orderBy: { position: 'asc' },
      },
      city: { select: { slug: true } },
    },
  })
  if (!row) return null
  const [team, cycle, officers] = await Promise.all([
    db.roleGrant.findMany({
      where: { scope: scopeKey({ application: id }) },
      select: {
        id: true,
        role: true,
        createdAt: true,
        userId: true,
        user: { select: { name: true } },
      },
      orderBy: { createdAt: 'asc' },
    }),
    row.cycle ?? currentCycle(now),
    db.roleGrant.count({ where: { countryCode: row.countryCode, role: 'officer' } }),
  ])
  const draft = readContent(row.content)
  const waits = waitOf(row.messages)
  const { state, country } = row
  return {
    ...{ id, state: state as State, version: row.version, cityName: row.cityName },
    ...{ letterName: row.letterId ? row.letterName : '', round: row.round, draft },
    ...{ submittedAt: row.submittedAt, citySlug: row.city?.slug ?? null },
    /** When the member's first biennial progress report is due; null before it is one. */
    reportDue: reportDueAfter(row.steps.find(({ move }) => move === 'admit')?.at),
    isOpen: OPEN_STATES.includes(state),
    next: nextOf(state, waits.waitsSince),
    /** What an off-line copy says otherwise. */
    imported: row.imported as Partial<Draft> | null,
    country: {
      ...{ code: country.code, name: nameIn(country.names, locale, country.code).name },
      commission: country.nationalCommission,
      /** Whether anybody of the Commission is here to answer. */
      isHere: officers > 0,
    },
    cycle: cycle && { ...cycle, ...(await placesOf(cycle, row.countryCode)) },
    progress: progressOf(draft),
    problems: problemsOf(draft, now),
    history: historyOf(row.steps),
    thread: await threadOf(row.messages, 'team'),
    ...waits,
    words: wordsFor(row.reviews, row.steps),
    handedIn: lastVersion(row.versions),
    team: team.map(({ user, userId, ...grant }) => ({
      ...{ ...grant, name: user.name, isViewer: userId === viewer.id },
    })),
    mayHandIn: can(viewer, 'application.hand-in', { application: id }),
    mayWithdraw: mayMove(state, 'withdraw'),
  }
}
export type OwnApplicationDesk = NonNullable<Awaited<ReturnType<typeof getOwnApplication>>>

type Words = { state: string; forTeam: string; earlier: unknown }

/**
 * What reviewers wrote for the team, without their names, of the version on which the Commission decided last: what they
 * write of one that is before it stays with it until then.
 */
function wordsFor(reviews: Words[], steps: { move: string }[]) {
  const decided = steps.findLastIndex(({ move }) => isDecision(move))
  const handedIn = steps.findLastIndex(({ move }) => move === 'submit' || move === 'resubmit')
  const said =
    decided > handedIn
      ? reviews.filter(({ state }) => state === 'given').map(({ forTeam }) => forTeam)
      : reviews.map(({ earlier }) => (earlier as EarlierReview[]).at(-1)?.forTeam)
  return said.filter((words) => words !== undefined && words !== '')
}

function isDecision(move: string) {
  return (DECISIONS as readonly string[]).includes(move)
}

/** Members report every two years. */
function reportDueAfter(admittedAt: Date | undefined) {
  if (!admittedAt) return null
  const due = new Date(admittedAt)
  due.setUTCFullYear(due.getUTCFullYear() + 2)
  return due
}
