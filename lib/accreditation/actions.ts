'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { localePath } from '@/lib/i18n/locales'
import { decideAdmission } from './mutations/admit'
import { beginApplication } from './mutations/begin-application'
import { publishCycle, saveCycle, setCap } from './mutations/cycles'
import { decideApplication } from './mutations/decide'
import { forwardApplication } from './mutations/forward'
import { giveReview } from './mutations/give-review'
import {
  draftApplication,
  resubmitApplication,
  submitApplication,
  withdrawApplication,
} from './mutations/hand-in'
import { dropImported, importCopy, takeImported } from './mutations/import-copy'
import { uploadLetter } from './mutations/letter'
import { answerInvitation, proposeReviewers, releaseReviewer } from './mutations/reviewers'
import { saveApplication } from './mutations/save-application'
import { inviteColleague, joinTeam, removeColleague } from './mutations/team'
import { writeToOther } from './mutations/write-message'

export const beginApplicationAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await beginApplication(viewer, input)
  redirect(localePath(locale, `/applications/${id}`))
}, 'accreditation.begun')
export const saveApplicationAction = formAction(saveApplication, 'accreditation.saved')
export const uploadLetterAction = formAction(uploadLetter, 'accreditation.letterKept')
export const draftApplicationAction = formAction(
  (viewer, input) => draftApplication(viewer, input),
  'accreditation.drafting',
)
export const submitApplicationAction = formAction(
  (viewer, input) => submitApplication(viewer, input),
  'accreditation.submitted',
)
export const resubmitApplicationAction = formAction(
  (viewer, input) => resubmitApplication(viewer, input),
  'accreditation.submitted',
)
export const withdrawApplicationAction = formAction(
  (viewer, input) => withdrawApplication(viewer, input),
  'accreditation.withdrawn',
)
export const writeToOtherAction = formAction(writeToOther, 'accreditation.sent')
export const proposeReviewersAction = formAction(
  (viewer, input) => proposeReviewers(viewer, input),
  'accreditation.asked',
)
export const answerInvitationAction = formAction(
  (viewer, input) => answerInvitation(viewer, input),
  'accreditation.answered',
)
export const giveReviewAction = formAction(
  (viewer, input) => giveReview(viewer, input),
  'accreditation.given',
)
export const decideApplicationAction = formAction(
  (viewer, input) => decideApplication(viewer, input),
  'accreditation.decided',
)
export const decideAdmissionAction = formAction(
  (viewer, input) => decideAdmission(viewer, input),
  'accreditation.decided',
)
export const forwardApplicationAction = formAction(
  (viewer, input) => forwardApplication(viewer, input),
  'accreditation.forwarded',
)
export const saveCycleAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await saveCycle(viewer, input)
  redirect(localePath(locale, `/secretariat/cycles/${id}`))
}, 'accreditation.saved')
export const publishCycleAction = formAction(
  (viewer, input) => publishCycle(viewer, input),
  'accreditation.published',
)
export const setCapAction = formAction(setCap, 'accreditation.saved')
export const releaseReviewerAction = formAction(
  (viewer, input) => releaseReviewer(viewer, input),
  'accreditation.released',
)
export const importCopyAction = formAction(importCopy, 'accreditation.copyRead')
export const takeImportedAction = formAction(takeImported, 'accreditation.taken')
export const dropImportedAction = formAction(dropImported, 'accreditation.left')
export const inviteColleagueAction = formAction(
  (viewer, input, { locale }) => inviteColleague(viewer, input, locale),
  'accreditation.linkMade',
)
export const joinTeamAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await joinTeam(viewer, input)
  redirect(localePath(locale, `/applications/${id}`))
}, 'accreditation.saved')
export const removeColleagueAction = formAction(async (viewer, input, { locale }) => {
  const { isOwn } = await removeColleague(viewer, input)
  if (isOwn) redirect(localePath(locale, '/applications'))
}, 'accreditation.removed')
