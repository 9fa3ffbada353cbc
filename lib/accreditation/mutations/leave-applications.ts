import 'server-only'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { lockApplication } from '../own-application'
import { NEXT, PRIVATE_STATES } from '../policy'
import { takeOff } from './reviewers'

/**
 * Where an account goes: reviews that it has not given are asked of the next in line; what it prepared for itself goes
 * with it.
 * @throws `conflict` for the last one who can hand in an application that others work on, or that is under way
 */
export async function leaveApplications(tx: Tx, viewer: Viewer, now = new Date()) {
  const grants = await tx.roleGrant.findMany({
    where: { userId: viewer.id, scope: { startsWith: 'application:' } },
    select: { scope: true, role: true },
    orderBy: { scope: 'asc' },
  })
  const left: string[] = []
  for (const { scope, role } of grants) {
    const application = await lockApplication(tx, scope.slice('application:'.length))
    if (!application || role !== 'coordinator') continue
    const others = await tx.roleGrant.findMany({
      where: { scope: scopeKey({ application: application.id }), userId: { not: viewer.id } },
      select: { role: true },
    })
    if (NEXT[application.state] === null || others.some((each) => each.role === 'coordinator'))
      continue
    if (others.length === 0 && PRIVATE_STATES.includes(application.state))
      await tx.application.delete({ where: { id: application.id } })
    else left.push(application.cityName)
  }
  if (left.length > 0)
    refuse('conflict', 'privacy.lastApplicant', { values: { cities: left.join(', ') } })
  const reviews = await tx.applicationReview.findMany({
    where: { userId: viewer.id, state: { in: ['queued', 'invited', 'accepted'] } },
    select: { id: true, applicationId: true },
    orderBy: { applicationId: 'asc' },
  })
  for (const { id, applicationId } of reviews) {
    const application = await lockApplication(tx, applicationId)
    if (application) await takeOff(tx, viewer, application, { id, reason: 'other', now })
  }
}
