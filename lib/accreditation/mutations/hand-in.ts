import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma, type Tx } from '@/lib/core/db'
import { type Problem, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { problemsOf, readContent } from '../completeness'
import { type OwnApplication, ofTeam, takeStep } from '../own-application'
import { ApplicationId, MoveOn } from '../schema'

/**
 * Hands the form in, to the call that is open: it is locked, and this version of it is kept.
 * @throws `conflict` where no call is open, and after its end; `invalid` with all that is missing
 */
export async function submitApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(ApplicationId, input)
  return db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.hand-in')
    const open = await tx.cycle.findMany({
      where: { publishedAt: { not: null }, closesAt: { gt: now } },
      orderBy: { opensAt: 'asc' },
      take: 1,
    })
    // Where the last call is over, that is what is said.
    const cycle =
      open[0] ??
      (await tx.cycle.findFirst({
        where: { publishedAt: { not: null } },
        orderBy: { closesAt: 'desc' },
      }))
    if (!cycle) refuse('conflict', 'accreditation.noCall')
    await handIn(tx, viewer, { ...application, cycle }, 'submit', now)
    return {}
  })
}

/** Hands in the next version, once the Commission asked for changes; its reviewers are asked again. */
export async function resubmitApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(ApplicationId, input)
  return db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.hand-in')
    await handIn(tx, viewer, application, 'resubmit', now)
    const given = await tx.applicationReview.findMany({
      where: { applicationId: id, state: 'given' },
    })
    for (const { id: reviewId, earlier, round, scores, forTeam, forOfficer } of given)
      await tx.applicationReview.update({
        where: { id: reviewId },
        // What they thought of the first version stands in the form when they open it.
        data: {
          ...{ state: 'accepted', givenAt: null, remindedAt: null },
          earlier: [
            ...(earlier as Prisma.InputJsonArray),
            { round, scores: scores ?? {}, forTeam, forOfficer },
          ],
        },
      })
    return {}
  })
}

/** Takes it back, until the decision. */
export async function withdrawApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, reason } = parse(MoveOn, input)
  return db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.hand-in')
    await takeStep(tx, viewer, application, 'withdraw', { reason, now })
    return {}
  })
}

/** Once the Commission was asked, or without asking it: the form is written. */
export async function draftApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { id } = parse(ApplicationId, input)
  return db.$transaction(async (tx) => {
    const application = await ofTeam(tx, viewer, id, 'application.edit')
    if (application.state !== 'draft') await takeStep(tx, viewer, application, 'draft', { now })
    return {}
  })
}

async function handIn(
  tx: Tx,
  viewer: Viewer,
  application: OwnApplication,
  move: 'submit' | 'resubmit',
  now: Date,
) {
  const { id, content, letterId, letterName, round, cycle } = application
  const draft = readContent(content)
  const problems: Record<string, Problem> = { ...problemsOf(draft, now) }
  if (!letterId) problems.letter = { key: 'accreditation.letterMissing' }
  const step = { now, data: { round: round + 1, submittedAt: now, cycleId: cycle?.id ?? null } }
  await takeStep(tx, viewer, application, move, step)
  if (!letterId || Object.keys(problems).length > 0)
    return refuse('invalid', 'accreditation.incomplete', { problems })
  await tx.applicationVersion.create({
    data: {
      ...{ applicationId: id, round: round + 1, content: draft, letterId, letterName },
      ...{ submittedAt: now, submittedById: viewer.id },
    },
  })
}
