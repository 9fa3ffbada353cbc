'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { clearSessionCookie } from '@/lib/auth/cookie'
import { localePath } from '@/lib/i18n/locales'
import { deleteAccount } from './delete-account'

export const deleteAccountAction = formAction(async (viewer, input, { locale }) => {
  await deleteAccount(viewer, input)
  await clearSessionCookie()
  redirect(localePath(locale, '/'))
}, 'privacy.deleted')
