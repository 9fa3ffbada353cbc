'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { clientAddress, formAction, openFormAction } from '@/lib/auth/action'
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/cookie'
import { deviceOf } from '@/lib/auth/device'
import { signOut } from '@/lib/auth/mutations/sessions'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { localePath } from '@/lib/i18n/locales'
import { acceptInvitation, joinByInvitation } from './mutations/accept-invitation'
import { askForLink } from './mutations/ask-for-link'
import { renewInvitation, revokeInvitation } from './mutations/change-invitation'
import { claimCity, withdrawClaim } from './mutations/claim-city'
import { decideClaim } from './mutations/decide-claim'
import { handOver } from './mutations/hand-over'
import { inviteMember } from './mutations/invite-member'
import { leaveCity, returnCity } from './mutations/leave-city'
import { presentYourself } from './mutations/present-yourself'
import { removePerson } from './mutations/remove-person'
import { deskPath } from './policy'
import { InvitationToken } from './schema'

/** Links cannot be guessed; this keeps the tries off the database. Offices share an address. */
const TRIES = { points: 100, seconds: 600 }

export const inviteMemberAction = formAction(inviteMember, 'people.invited')
export const renewInvitationAction = formAction(renewInvitation, 'people.renewed')
export const revokeInvitationAction = formAction(revokeInvitation, 'people.revoked')
export const removePersonAction = formAction(removePerson, 'people.removed')
export const presentYourselfAction = formAction(presentYourself, 'people.presented')
export const claimCityAction = formAction(claimCity, 'people.claimed')
export const withdrawClaimAction = formAction(withdrawClaim, 'people.withdrawn')
export const decideClaimAction = formAction(decideClaim, 'people.decided')

export const acceptInvitationAction = formAction(async (viewer, input, { locale }) => {
  const { role, slug } = await acceptInvitation(viewer, input)
  redirect(localePath(locale, deskPath(role, slug)))
}, 'people.accepted')

export const joinAction = openFormAction(async (input, { locale }) => {
  await limit('invitation', await clientAddress(), TRIES)
  const device = deviceOf((await headers()).get('user-agent'))
  const { sessionId, role, slug } = await joinByInvitation(input, device)
  await setSessionCookie(sessionId)
  redirect(localePath(locale, deskPath(role, slug)))
}, 'people.accepted')

export const askForLinkAction = openFormAction(async (input) => {
  await limit('invitation', await clientAddress(), TRIES)
  return askForLink(input)
}, 'people.asked')

export const signOutToAcceptAction = formAction(async (viewer, input, { locale }) => {
  const { token } = parse(InvitationToken, input)
  await signOut(viewer)
  await clearSessionCookie()
  redirect(localePath(locale, `/invitations/${encodeURIComponent(token)}`))
}, 'account.signedOut')

export const leaveCityAction = formAction(async (viewer, input, { locale }) => {
  await leaveCity(viewer, input)
  redirect(localePath(locale, '/my-city'))
}, 'people.left')

export const returnCityAction = formAction(async (viewer, input, { locale }) => {
  await returnCity(viewer, input)
  redirect(localePath(locale, '/my-city'))
}, 'people.left')

export const handOverAction = formAction(async (viewer, input, { locale }) => {
  const { waits } = await handOver(viewer, input)
  if (!waits) redirect(localePath(locale, '/my-city'))
  return {}
}, 'people.handoverSent')
