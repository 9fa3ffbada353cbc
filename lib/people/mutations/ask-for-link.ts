import 'server-only'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { hashSecret } from '@/lib/core/seal'
import { queueMail } from '@/lib/mail/queue-mail'
import { invitationState } from '../invitation-state'
import { placeName, placeSelect } from '../place'
import { DUTIES } from '../policy'
import { InvitationToken } from '../schema'
import { localeOr } from '../user-locale'

/** Tells whoever sent an expired invitation that it is wanted again, once for each link. Changes nothing else. */
export async function askForLink(input: unknown) {
  const { token } = parse(InvitationToken, input)
  const hash = hashSecret(token)
  return db.$transaction(async (tx) => {
    const invitation = await tx.invitation.findUnique({
      where: { hash },
      select: {
        ...{ role: true, email: true, acceptedAt: true, revokedAt: true, expiresAt: true },
        invitedBy: { select: { id: true, email: true, locale: true } },
        ...placeSelect,
      },
    })
    if (!invitation) return refuse('conflict', 'people.linkUnknown')
    const { invitedBy, role } = invitation
    if (invitationState(invitation) !== 'expired' || !invitedBy?.email)
      return refuse('conflict', 'people.nobodyToAsk')
    const locale = localeOr(invitedBy.locale)
    await queueMail(tx, {
      ...{ template: 'invitation-wanted', key: `invitation-wanted:${hash.slice(0, 32)}`, locale },
      ...{ address: invitedBy.email, userId: invitedBy.id },
      params: {
        ...{ role, email: invitation.email, place: placeName(invitation, locale) },
        path: DESKS[DUTIES[role].about](invitation.city?.slug, role),
      },
    })
    return {}
  })
}

/** Where invitations are sent from. */
const DESKS = {
  city: (slug?: string) => `/my-city/people?city=${slug ?? ''}`,
  country: (_?: string, role?: string) =>
    role === 'reviewer' ? '/commission' : '/secretariat/people/invitations',
  network: () => '/secretariat/people/invitations',
}
