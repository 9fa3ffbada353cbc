'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { localePath } from '@/lib/i18n/locales'
import { declineResource, removeResource, saveResource, suggestResource } from './mutations/curate'

export const suggestResourceAction = formAction(suggestResource, 'resources.suggested')
export const saveResourceAction = formAction(async (viewer, input, { locale }) => {
  await saveResource(viewer, input)
  redirect(localePath(locale, '/secretariat/resources'))
}, 'resources.saved')
export const declineResourceAction = formAction(declineResource, 'resources.declined')
export const removeResourceAction = formAction(async (viewer, input, { locale }) => {
  await removeResource(viewer, input)
  redirect(localePath(locale, '/secretariat/resources'))
}, 'resources.removed')
