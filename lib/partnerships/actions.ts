'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { localePath } from '@/lib/i18n/locales'
import { acceptInterest, declineInterest } from './mutations/answer-interest'
import { describePartnership } from './mutations/describe-partnership'
import { inviteToRequest } from './mutations/invite-city'
import { showInterest, withdrawInterest } from './mutations/show-interest'
import {
  changeRequest,
  closeRequest,
  discardRequest,
  draftRequest,
  publishRequest,
  reopenRequest,
} from './mutations/write-request'

export const draftRequestAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await draftRequest(viewer, input)
  redirect(localePath(locale, `/my-city/requests/${id}`))
}, 'partnerships.drafted')
export const changeRequestAction = formAction(
  (viewer, input) => changeRequest(viewer, input),
  'partnerships.saved',
)
export const publishRequestAction = formAction(
  (viewer, input) => publishRequest(viewer, input),
  'partnerships.published',
)
export const discardRequestAction = formAction(async (viewer, input, { locale }) => {
  await discardRequest(viewer, input)
  redirect(localePath(locale, '/my-city/partnerships'))
}, 'partnerships.discarded')
export const closeRequestAction = formAction(
  (viewer, input) => closeRequest(viewer, input),
  'partnerships.closed',
)
export const reopenRequestAction = formAction(
  (viewer, input) => reopenRequest(viewer, input),
  'partnerships.reopened',
)
export const inviteToRequestAction = formAction(inviteToRequest, 'partnerships.invited')
export const showInterestAction = formAction(
  (viewer, input) => showInterest(viewer, input),
  'partnerships.shown',
)
export const withdrawInterestAction = formAction(withdrawInterest, 'partnerships.withdrawn')
export const acceptInterestAction = formAction(async (viewer, input, { locale }) => {
  const { conversationId } = await acceptInterest(viewer, input)
  redirect(localePath(locale, `/my-city/messages/${conversationId}`))
}, 'partnerships.accepted')
export const declineInterestAction = formAction(declineInterest, 'partnerships.declined')
export const describePartnershipAction = formAction(
  (viewer, input) => describePartnership(viewer, input),
  'partnerships.described',
)
