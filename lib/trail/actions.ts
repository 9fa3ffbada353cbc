'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { localePath } from '@/lib/i18n/locales'
import { answerAdaptation, changeAdaptation, removeAdaptation } from './mutations/change-adaptation'
import { recordAdaptation } from './mutations/record-adaptation'

export const recordAdaptationAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await recordAdaptation(viewer, input)
  redirect(localePath(locale, `/my-city/adaptations/${id}`))
}, 'trail.recorded')
export const changeAdaptationAction = formAction(changeAdaptation, 'trail.changed')
export const removeAdaptationAction = formAction(async (viewer, input, { locale }) => {
  await removeAdaptation(viewer, input)
  redirect(localePath(locale, '/my-city/adaptations'))
}, 'trail.removed')
export const answerAdaptationAction = formAction(answerAdaptation, 'trail.answered')
