'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { localePath } from '@/lib/i18n/locales'
import { applyRoster, checkRoster, discardRoster, undoRoster } from './mutations'

export const checkRosterAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await checkRoster(viewer, input)
  return redirect(localePath(locale, `/secretariat/roster/${id}`))
}, 'roster.checked')

export const applyRosterAction = formAction(applyRoster, 'roster.applied')
export const undoRosterAction = formAction(undoRoster, 'roster.undone')
export const discardRosterAction = formAction(discardRoster, 'roster.discarded')
