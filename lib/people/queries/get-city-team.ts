import 'server-only'
import { can, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { invitationState } from '../invitation-state'
import { invitedAs } from '../invited-as'

export type CityTeam = Awaited<ReturnType<typeof getCityTeam>>

/** The people of a city and the invitations that wait, for those who work there. */
export async function getCityTeam(viewer: Viewer, cityId: string) {
  ensure(viewer, 'city.see-desk', { city: cityId })
  const [grants, invitations] = await Promise.all([
    db.roleGrant.findMany({
      where: { cityId },
      select: {
        ...{ id: true, role: true, title: true, contact: true, createdAt: true, userId: true },
        user: { select: { name: true, email: true } },
      },
      orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
    }),
    db.invitation.findMany({
      where: { cityId, acceptedAt: null, revokedAt: null },
      select: {
        ...{ id: true, role: true, email: true, handover: true, expiresAt: true, revokedAt: true },
        ...{ acceptedAt: true, invitedById: true, invitedBy: { select: { name: true } } },
      },
      orderBy: { createdAt: 'asc' },
    }),
  ])
  const people = grants.map(({ userId, user, ...grant }) => ({
    ...grant,
    name: user.name,
    isViewer: userId === viewer.id,
  }))
  const coordinators = people.filter(({ role }) => role === 'coordinator')
  return {
    people,
    own: people.find(({ isViewer }) => isViewer),
    contacts: people.filter(({ contact }) => contact).length,
    isLastCoordinator: coordinators.length === 1 && coordinators.some(({ isViewer }) => isViewer),
    mayInvite: can(viewer, 'city.invite', { city: cityId }),
    mayRemove: can(viewer, 'city.remove-person', { city: cityId }),
    mayHandOver: can(viewer, 'city.hand-over', { city: cityId }),
    invitations: invitations.map(({ email, invitedById, invitedBy, ...invitation }) => ({
      ...{ id: invitation.id, role: invitation.role, handover: invitation.handover },
      expiresAt: invitation.expiresAt,
      state: invitationState(invitation),
      inviter: invitedBy?.name ?? null,
      isViewers: invitedById === viewer.id,
      invited:
        grants.find(({ user }) => user.email === email)?.user.name ??
        invitedAs(email, invitedById === viewer.id),
    })),
  }
}
