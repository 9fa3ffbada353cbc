import 'server-only'
import { findOrMakeUser } from '@/lib/auth/mutations/sign-in-with-link'
import { ensure } from '@/lib/auth/policy'
import { openSession } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { hashSecret } from '@/lib/core/seal'
import { queueMail } from '@/lib/mail/queue-mail'
import { giveRole } from '../grants'
import { endHandover } from '../handover'
import { invitationState } from '../invitation-state'
import { lockScope, placeName, placeSelect, whereabouts } from '../place'
import { InvitationToken, Join, NewAccount } from '../schema'
import { localeOr } from '../user-locale'

/** Takes up the role that an invitation to the viewer's own address offers. A second time changes nothing. */
export async function acceptInvitation(viewer: Viewer, input: unknown) {
  const { token } = parse(InvitationToken, input)
  ensure(viewer, 'invitation.accept')
  return db.$transaction(async (tx) => {
    const invitation = await findInvitation(tx, token)
    const { email } = await tx.user.findUniqueOrThrow({
      where: { id: viewer.id },
      select: { email: true },
    })
    if (invitation.email !== email) refuse('forbidden', 'people.otherAddress')
    await takeUp(tx, invitation, { id: viewer.id, name: viewer.name })
    return offered(invitation)
  })
}

/**
 * The same for somebody new: the link proves the address, so it makes the account and opens a session. Whoever has an
 * account signs in first, as an invitation is handed on more easily than it should open one.
 */
export async function joinByInvitation(input: unknown, device: string) {
  const { token, locale, ...asked } = parse(Join, input)
  return db.$transaction(async (tx) => {
    const invitation = await findInvitation(tx, token)
    // A link opens one session; whoever has used it signs in.
    if (invitation.acceptedAt) refuse('conflict', 'people.linkUsed')
    const { email } = invitation
    const known = await tx.user.count({ where: { email } })
    if (known > 0) refuse('unauthenticated', 'errors.signIn', { remedy: 'sign-in' })
    const { name } = parse(NewAccount, asked)
    const userId = await findOrMakeUser(tx, { email, locale, name })
    await takeUp(tx, invitation, { id: userId, name })
    const sessionId = await openSession(tx, { userId, strong: false, device })
    return { sessionId, ...offered(invitation) }
  })
}

type Invitation = Awaited<ReturnType<typeof findInvitation>>

/** The invitation behind a link, with its scope locked. Throws `conflict`, saying why, where the link opens nothing. */
async function findInvitation(tx: Tx, token: string) {
  const hash = hashSecret(token)
  const found = await tx.invitation.findUnique({ where: { hash }, select: { scope: true } })
  if (!found) refuse('conflict', 'people.linkUnknown')
  await lockScope(tx, found.scope)
  const invitation = await tx.invitation.findUnique({
    where: { hash },
    select: {
      ...{ id: true, email: true, role: true, scope: true, cityId: true, countryCode: true },
      ...{ handover: true, acceptedAt: true, revokedAt: true, expiresAt: true },
      invitedBy: { select: { id: true, email: true, locale: true } },
      ...placeSelect,
    },
  })
  if (!invitation) return refuse('conflict', 'people.linkUnknown')
  const state = invitationState(invitation)
  if (state === 'revoked') refuse('conflict', 'people.linkRevoked')
  if (state === 'expired') refuse('conflict', 'people.linkExpired')
  return invitation
}

function offered({ role, city }: Invitation) {
  return { role, slug: city?.slug ?? null }
}

async function takeUp(tx: Tx, invitation: Invitation, user: { id: string; name: string }) {
  const { id, role, scope, cityId, countryCode, invitedBy, handover } = invitation
  if (invitation.acceptedAt) return
  await tx.invitation.update({ where: { id }, data: { acceptedAt: new Date() } })
  const place = { scope, cityId, countryCode }
  await giveRole(tx, {
    ...{ userId: user.id, actorId: user.id, role, place },
    grantedById: invitedBy?.id ?? null,
  })
  await recordChange(tx, {
    ...{ actorId: user.id, userId: user.id, subject: 'invitation', subjectId: id },
    ...whereabouts(invitation),
    verb: 'accepted',
    fields: { role: { from: null, to: role } },
  })
  if (!handover || !cityId || !invitedBy || invitedBy.id === user.id) return
  const left = await endHandover(tx, { cityId, fromId: invitedBy.id, toId: user.id })
  if (!left || !invitedBy.email) return
  const locale = localeOr(invitedBy.locale)
  await queueMail(tx, {
    ...{ template: 'handed-over', key: `handed-over:${id}`, locale },
    ...{ address: invitedBy.email, userId: invitedBy.id },
    params: { successor: user.name, place: placeName(invitation, locale) },
  })
}
