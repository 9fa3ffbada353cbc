import 'server-only'
import { leaveApplications } from '@/lib/accreditation/mutations/leave-applications'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, Prisma, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { leaveEvents } from '@/lib/events/mutations/leave-events'
import { queueMail } from '@/lib/mail/queue-mail'
import { leaveTasks } from '@/lib/peers/mutations/leave-tasks'
import { lockCoordinators, revokeOpen } from '@/lib/people/grants'
import { lockScope } from '@/lib/people/place'
import { DeleteAccount } from './schema'

/**
 * Deletes the viewer's account: what tells who the person is goes, what was published stays with its city.
 * The row itself remains, empty, so that audit entries keep a number.
 * @throws `conflict` for the last coordinator of a city, who hands over or returns it first
 */
export async function deleteAccount(viewer: Viewer, input: unknown) {
  const { address } = parse(DeleteAccount, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'account.delete')
    await tx.$queryRaw`select 1 from "User" where id = ${viewer.id}::uuid for update`
    const user = await tx.user.findFirst({
      where: { id: viewer.id, deletedAt: null },
      select: { email: true, locale: true },
    })
    if (!user?.email) return notFound('User')
    const { email, locale } = user
    if (address !== email)
      refuse('invalid', 'errors.checkForm', {
        problems: { address: { key: 'privacy.addressWrong' } },
      })
    await ensureNoCityIsLeftAlone(tx, viewer.id)
    await ensureOthersRun(tx, viewer.id)
    await leaveApplications(tx, viewer)
    await giveUpRoles(tx, viewer.id)
    await withdraw(tx, viewer.id, email)
    await leaveTasks(tx, viewer.id)
    await leaveEvents(tx, viewer.id)
    await emptyMail(tx, viewer.id, email)
    await forget(tx, viewer.id)
    const what = { subject: 'account', subjectId: viewer.id, verb: 'deleted' }
    await recordChange(tx, { ...what, actorId: viewer.id, userId: viewer.id })
    const key = `account-deleted:${viewer.id}`
    await queueMail(tx, { template: 'account-deleted', key, address: email, locale, params: {} })
    return {}
  })
}

/** Cities are locked in one order, so that two who leave together do not wait for each other. */
async function ensureNoCityIsLeftAlone(tx: Tx, userId: string) {
  const held = await tx.roleGrant.findMany({
    where: { userId, role: 'coordinator', cityId: { not: null } },
    select: { cityId: true, city: { select: { name: true } } },
    orderBy: { cityId: 'asc' },
  })
  const alone: string[] = []
  for (const { cityId, city } of held) {
    const coordinators = cityId ? await lockCoordinators(tx, cityId) : []
    if (city && coordinators.length === 1 && coordinators[0] === userId) alone.push(city.name)
  }
  if (alone.length > 0)
    refuse('conflict', 'privacy.lastCoordinator', { values: { cities: alone.join(', ') } })
}

/** @throws `conflict` for the last of the secretariat: nobody could let others in any more */
async function ensureOthersRun(tx: Tx, userId: string) {
  await lockScope(tx, 'network')
  const holders = await tx.roleGrant.findMany({
    where: { role: 'secretariat', scope: 'network' },
    select: { userId: true },
  })
  if (holders.length === 1 && holders[0]?.userId === userId)
    refuse('conflict', 'people.lastSecretariat')
}

async function giveUpRoles(tx: Tx, userId: string) {
  const grants = await tx.roleGrant.findMany({
    where: { userId },
    select: { id: true, role: true, cityId: true, countryCode: true },
  })
  for (const { id, role, cityId, countryCode } of grants) {
    await tx.roleGrant.delete({ where: { id } })
    await recordChange(tx, {
      ...{ actorId: userId, userId, subject: 'grant', subjectId: id, verb: 'left' },
      ...(cityId && { cityId }),
      ...(countryCode && { countryCode }),
      fields: { role: { from: role, to: null } },
      visible: cityId !== null,
    })
  }
}

async function withdraw(tx: Tx, userId: string, email: string) {
  await revokeOpen(tx, userId, { OR: [{ invitedById: userId }, { email }] })
  await tx.invitation.updateMany({ where: { email }, data: { email: '', message: null } })
  const pending = await tx.claim.findMany({
    where: { userId, state: 'pending' },
    select: { id: true, cityId: true },
  })
  for (const { id, cityId } of pending)
    await recordChange(tx, {
      ...{ actorId: userId, subject: 'claim', subjectId: id, verb: 'withdrawn', cityId },
    })
  await tx.claim.updateMany({
    where: { userId, state: 'pending' },
    data: { state: 'withdrawn', decidedAt: new Date() },
  })
  // What the person wrote about themselves, in claims of any state.
  await tx.claim.updateMany({
    where: { userId },
    data: { title: '', evidence: '', evidenceUrl: null },
  })
  await tx.report.updateMany({ where: { reporterId: userId }, data: { reporterId: null } })
}

async function emptyMail(tx: Tx, userId: string, email: string) {
  const theirs = { OR: [{ userId }, { address: email }] }
  await tx.mail.deleteMany({ where: { AND: [theirs, { state: 'queued' }] } })
  await tx.mail.updateMany({ where: theirs, data: { address: '', params: {}, userId: null } })
  await tx.mailBounce.deleteMany({ where: { address: email } })
  await tx.signInLink.deleteMany({ where: { email } })
}

async function forget(tx: Tx, userId: string) {
  const where = { userId }
  await tx.session.deleteMany({ where })
  await tx.recoveryCode.deleteMany({ where })
  await tx.identity.deleteMany({ where })
  await tx.follow.deleteMany({ where })
  await tx.savedSearch.deleteMany({ where })
  await tx.notification.deleteMany({ where })
  await tx.notificationPreference.deleteMany({ where })
  // Entries about the account itself name what it was called.
  await tx.change.updateMany({
    where: { subject: 'account', subjectId: userId },
    data: { fields: Prisma.DbNull },
  })
  await tx.user.update({
    where: { id: userId },
    data: {
      ...{ email: null, name: '', timezone: null, passwordHash: null },
      ...{ totpSecret: null, totpConfirmedAt: null, totpLastStep: null, lastSeenAt: null },
      ...{ calendarHash: null, deletedAt: new Date() },
    },
  })
}
