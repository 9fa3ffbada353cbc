import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { invitationState } from '../invitation-state'
import { invitedAs } from '../invited-as'
import { placeName, placeSelect } from '../place'

const PAGE = 50

const invitationInList = {
  ...{ id: true, role: true, email: true, expiresAt: true, acceptedAt: true, revokedAt: true },
  ...{ handover: true, invitedById: true, invitedBy: { select: { name: true } } },
  ...placeSelect,
} satisfies Prisma.InvitationSelect

/** All invitations that nobody has taken up, those that expired first at the top. */
export async function listInvitations(viewer: Viewer, page: number, locale: Locale) {
  ensure(viewer, 'network.see-people')
  const where = { acceptedAt: null, revokedAt: null }
  const [total, rows] = await Promise.all([
    db.invitation.count({ where }),
    db.invitation.findMany({
      where,
      select: invitationInList,
      orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
  ])
  const invitations = rows.map((row) => toRow(viewer, row, locale))
  return { total, page, pages: Math.ceil(total / PAGE), invitations }
}

/** Invitations of reviewers into the pool of a country. */
export async function listReviewerInvitations(viewer: Viewer, countryCode: string, locale: Locale) {
  ensure(viewer, 'country.see-desk', { country: countryCode })
  const rows = await db.invitation.findMany({
    where: { countryCode, role: 'reviewer', acceptedAt: null, revokedAt: null },
    select: invitationInList,
    orderBy: { expiresAt: 'asc' },
  })
  return rows.map((row) => toRow(viewer, row, locale))
}

function toRow(
  viewer: Viewer,
  row: Prisma.InvitationGetPayload<{ select: typeof invitationInList }>,
  locale: Locale,
) {
  const isViewers = row.invitedById === viewer.id
  return {
    ...{ id: row.id, role: row.role, expiresAt: row.expiresAt, handover: row.handover },
    ...{ isViewers, place: placeName(row, locale), inviter: row.invitedBy?.name ?? null },
    state: invitationState(row),
    invited: invitedAs(row.email, isViewers),
  }
}
