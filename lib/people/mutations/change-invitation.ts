import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { findPlace, whereabouts } from '../place'
import { DUTIES, scopeOf } from '../policy'
import { InvitationId } from '../schema'
import { localeOr } from '../user-locale'
import { INVITES_TO_ONE } from './invite-member'
import { sendInvitation } from './send-invitation'

/** Sends an invitation again, with a new link and a new term; the old link is void. */
export async function renewInvitation(viewer: Viewer, input: unknown) {
  const { id } = parse(InvitationId, input)
  return db.$transaction(async (tx) => {
    const invitation = await openInvitation(tx, viewer, id)
    await limit('invite-to', invitation.email, INVITES_TO_ONE)
    const { role, cityId, countryCode, email, locale, message, handover, invitedById } = invitation
    // A handover is the inviter's own: in another's name it would take away the wrong role.
    if (handover && invitedById !== viewer.id) refuse('forbidden', 'people.othersHandover')
    const place = await findPlace(tx, role, {
      ...(cityId && { cityId }),
      ...(countryCode && { countryCode }),
    })
    const language = localeOr(locale)
    await sendInvitation(tx, viewer, { role, place, email, language, message, handover })
    return {}
  })
}

/** Takes an invitation back: its link says so from then on. A second time changes nothing. */
export async function revokeInvitation(viewer: Viewer, input: unknown) {
  const { id } = parse(InvitationId, input)
  return db.$transaction(async (tx) => {
    const invitation = await openInvitation(tx, viewer, id)
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) return {}
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'invitation', subjectId: id, verb: 'revoked' },
      ...whereabouts(invitation),
      fields: { role: { from: invitation.role, to: null } },
    })
    return {}
  })
}

async function openInvitation(tx: Tx, viewer: Viewer, id: string) {
  const invitation =
    (await tx.invitation.findUnique({
      where: { id },
      select: {
        ...{ role: true, cityId: true, countryCode: true, email: true, locale: true },
        ...{ message: true, handover: true, invitedById: true, acceptedAt: true, revokedAt: true },
      },
    })) ?? notFound('Invitation')
  ensure(viewer, DUTIES[invitation.role].invite, scopeOf(invitation))
  if (invitation.acceptedAt) refuse('conflict', 'people.alreadyAccepted')
  return invitation
}
