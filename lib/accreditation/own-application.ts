import 'server-only'
import { ensure } from '@/lib/auth/policy'
import { applicationsOf, countriesOf, type Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import type { Prisma, Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { ensureWithin } from './deadlines'
import { FORWARDED_STATES, type Move, mayMove, stepOf } from './policy'

/** An application, locked until the transaction ends. */
export async function lockApplication(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from "Application" where id = ${id}::uuid for no key update`
  return tx.application.findUnique({ where: { id }, include: { cycle: true } })
}
export type OwnApplication = NonNullable<Awaited<ReturnType<typeof lockApplication>>>

/** @throws `not_found` for whoever is not in its team */
export async function ofTeam(
  tx: Tx,
  viewer: Viewer,
  id: string,
  action: 'application.see' | 'application.edit' | 'application.hand-in',
) {
  const application = applicationsOf(viewer).includes(id) ? await lockApplication(tx, id) : null
  if (!application) return notFound('Application')
  ensure(viewer, action, { application: id })
  return application
}

/** @throws `not_found` for whoever may not know of it; a Commission knows of what it was asked about */
export async function ofCommission(
  tx: Tx,
  viewer: Viewer,
  id: string,
  action: 'country.see-desk' | 'country.answer' | 'country.assign-reviewers' | 'country.decide',
) {
  const application = await lockApplication(tx, id)
  if (!application || !countriesOf(viewer).includes(application.countryCode))
    return notFound('Application')
  // Nobody decides about what they have a part in: to the officer it is the team's, and nothing else.
  if (applicationsOf(viewer).includes(id)) return notFound('Application')
  const asked =
    application.round > 0 ||
    (await tx.applicationMessage.count({ where: { applicationId: id } })) > 0
  if (!asked) return notFound('Application')
  ensure(viewer, action, { country: application.countryCode })
  return application
}

/** @throws `not_found` for what no Commission has sent on */
export async function ofSecretariat(tx: Tx, viewer: Viewer, id: string) {
  ensure(viewer, 'network.admit')
  const application = await lockApplication(tx, id)
  return application && FORWARDED_STATES.includes(application.state)
    ? application
    : notFound('Application')
}

type Step = {
  reason?: string
  now: Date
  data?: Prisma.ApplicationUncheckedUpdateInput
}

/**
 * Takes a step of the machine and writes it into the history.
 * @throws `conflict` for a step that it cannot take, or whose time is over; `invalid` without a reason where one is due
 */
export async function takeStep(
  tx: Tx,
  viewer: Viewer,
  application: OwnApplication,
  move: Move,
  { reason = '', now, data = {} }: Step,
) {
  const { to, side, within, ...step } = stepOf(move)
  if (!mayMove(application.state, move)) refuse('conflict', 'accreditation.notNow')
  if (step.reason && reason === '')
    refuse('invalid', 'errors.checkForm', {
      problems: { reason: { key: 'accreditation.reasonMissing' } },
    })
  if (within && application.cycle) ensureWithin(application.cycle, within, now)
  await tx.application.update({ where: { id: application.id }, data: { ...data, state: to } })
  await tx.applicationStep.create({
    data: { applicationId: application.id, move, to, side, reason, actorId: viewer.id, at: now },
  })
  await recordApplication(tx, viewer.id, application, move)
}

/** The log tells that a step was taken, never what the form says. */
export function recordApplication(
  tx: Tx,
  actorId: string | null,
  { id, countryCode }: { id: string; countryCode: string },
  verb: string,
  more: { userId?: string } = {},
) {
  return recordChange(tx, {
    ...{ actorId, subject: 'application', subjectId: id, verb, countryCode, ...more },
    // Of all that happens to it, visitors see one thing: that a place of the country is taken.
    visible: verb === 'endorse',
  })
}
