import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { type OwnApplication, ofCommission, takeStep } from '../own-application'
import { Decide, LEAST_REVIEWS, MoveOn } from '../schema'

/** What a Commission decides, each with its own rules. */
export function decideApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { decision } = parse(Decide, input)
  const decisions = {
    endorse: endorseApplication,
    'request-changes': requestChanges,
    decline: declineApplication,
  }
  return decisions[decision](viewer, input, now)
}

/**
 * Endorses an application, within what the country may in its cycle.
 * @throws `conflict` before two reviews of this version are in, after the day of decision, and where all places are taken
 */
export async function endorseApplication(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, reason } = parse(MoveOn, input)
  return db.$transaction(async (tx) => {
    const application = await ofCommission(tx, viewer, id, 'country.decide')
    const given = await tx.applicationReview.count({
      where: { applicationId: id, state: 'given', round: application.round },
    })
    if (application.state === 'in_review' && given < LEAST_REVIEWS)
      refuse('conflict', 'accreditation.reviewsMissing', { values: { least: LEAST_REVIEWS } })
    await takeStep(tx, viewer, application, 'endorse', { reason, now })
    await takePlace(tx, application)
    return {}
  })
}

/** Asks for changes, with reasons: the team writes again, until the day of decision. */
export function requestChanges(viewer: Viewer, input: unknown, now = new Date()) {
  return decide(viewer, input, 'request-changes', now)
}

export function declineApplication(viewer: Viewer, input: unknown, now = new Date()) {
  return decide(viewer, input, 'decline', now)
}

function decide(viewer: Viewer, input: unknown, move: 'request-changes' | 'decline', now: Date) {
  const { id, reason } = parse(MoveOn, input)
  return db.$transaction(async (tx) => {
    const application = await ofCommission(tx, viewer, id, 'country.decide')
    await takeStep(tx, viewer, application, move, { reason, now })
    return {}
  })
}

/** Takes one of the country's places; last, because everybody who endorses at the same time waits for its row. */
async function takePlace(tx: Tx, { cycle, countryCode }: OwnApplication) {
  if (!cycle) return notFound('Cycle')
  await tx.cycleCountry.createMany({
    data: { cycleId: cycle.id, countryCode, cap: cycle.cap },
    skipDuplicates: true,
  })
  const taken = await tx.$executeRaw`
    update "CycleCountry" set endorsed = endorsed + 1
    where "cycleId" = ${cycle.id}::uuid and "countryCode" = ${countryCode} and endorsed < cap`
  if (taken > 0) return
  const { cap } = await tx.cycleCountry.findUniqueOrThrow({
    where: { cycleId_countryCode: { cycleId: cycle.id, countryCode } },
    select: { cap: true },
  })
  refuse('conflict', 'accreditation.placesTaken', { values: { cap } })
}
