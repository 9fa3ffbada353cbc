import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { hashSecret } from '@/lib/core/seal'
import type { Locale } from '@/lib/i18n/locales'
import { invitationState } from '../invitation-state'
import { placeName, placeSelect } from '../place'

export type InvitationPage = NonNullable<Awaited<ReturnType<typeof getInvitation>>>

/**
 * What an invitation's link opens. Null for a link that none has: altered, or made void by a newer one.
 * Whoever has the link may read it; that it is theirs is for the mutation to see.
 */
export async function getInvitation(viewer: Viewer | null, token: string, locale: Locale) {
  const invitation = await db.invitation.findUnique({
    where: { hash: hashSecret(token) },
    select: {
      ...{ role: true, email: true, message: true, handover: true },
      ...{ acceptedAt: true, revokedAt: true, expiresAt: true },
      invitedBy: { select: { name: true, locale: true, email: true } },
      ...placeSelect,
    },
  })
  if (!invitation) return null
  const { role, message, handover, invitedBy, city, email } = invitation
  const invited = await db.user.findUnique({ where: { email }, select: { id: true } })
  return {
    ...{ role, message, handover, expiresAt: invitation.expiresAt },
    state: invitationState(invitation),
    place: placeName(invitation, locale),
    slug: city?.slug ?? null,
    inviter: invitedBy && {
      name: invitedBy.name,
      lang: invitedBy.locale,
      canBeAsked: invitedBy.email !== null,
    },
    hasAccount: invited !== null,
    /** Null for a visitor. */
    isForViewer: viewer && viewer.id === invited?.id,
  }
}
