import 'server-only'
import type { Role, Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { hashSecret, newSecret } from '@/lib/core/seal'
import type { Locale } from '@/lib/i18n/locales'
import { queueMail } from '@/lib/mail/queue-mail'
import { lockScope, type Place, placeName, whereabouts } from '../place'
import { INVITATION_DAYS } from '../schema'

type Sending = {
  role: Role
  place: Place
  email: string
  language: Locale
  message: string | null
  handover?: boolean
}

/**
 * Writes an invitation and mails its link. An address that is invited to the same role already gets a new link in the
 * place of the first.
 * @throws `conflict` where the person has that role
 */
export async function sendInvitation(tx: Tx, viewer: Viewer, sending: Sending) {
  const { role, place, email, language, message, handover = false } = sending
  await lockScope(tx, place.scope)
  await refuseHolders(tx, sending)
  const earlier = await tx.invitation.findFirst({
    where: {
      ...{ email, role, scope: place.scope, acceptedAt: null, revokedAt: null },
      // Somebody else's handover stays theirs.
      OR: [{ handover: false }, { invitedById: viewer.id }],
    },
    select: { id: true, handover: true },
  })
  const secret = newSecret()
  const data = {
    ...{ message, hash: hashSecret(secret), locale: language, invitedById: viewer.id },
    handover: handover || (earlier?.handover ?? false),
    expiresAt: new Date(Date.now() + INVITATION_DAYS * 86_400_000),
  }
  const { cityId, countryCode, scope } = place
  const { id } = earlier
    ? await tx.invitation.update({ where: { id: earlier.id }, data, select: { id: true } })
    : await tx.invitation.create({
        data: { ...data, email, role, scope, cityId, countryCode },
        select: { id: true },
      })
  await queueMail(tx, {
    template: 'invitation',
    key: `invitation:${data.hash.slice(0, 32)}`,
    address: email,
    locale: language,
    params: {
      ...{ role, message, secret, inviter: viewer.name, messageLang: viewer.locale },
      ...{ place: placeName(place, language), until: data.expiresAt.toISOString() },
    },
  })
  await recordChange(tx, {
    ...{ actorId: viewer.id, subject: 'invitation', subjectId: id },
    ...whereabouts(place),
    verb: earlier ? 'renewed' : 'sent',
    fields: { role: { from: null, to: role } },
  })
  return { id, email }
}

async function refuseHolders(tx: Tx, { role, place, email, handover }: Sending) {
  const roles: Role[] = role === 'contributor' ? ['contributor', 'coordinator'] : [role]
  const holder = await tx.roleGrant.findFirst({
    where: { scope: place.scope, role: { in: roles }, user: { email } },
    select: { id: true },
  })
  if (!holder) return
  refuse('conflict', handover ? 'people.successorSpeaks' : 'people.alreadyThere')
}
