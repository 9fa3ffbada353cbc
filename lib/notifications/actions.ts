'use server'
import { redirect } from 'next/navigation'
import { clientAddress, formAction, openFormAction } from '@/lib/auth/action'
import { limit } from '@/lib/core/rate-limit'
import { localePath } from '@/lib/i18n/locales'
import { choosePaces, isPaced, stopAllMail } from './mutations/choose-paces'
import { follow, unfollow } from './mutations/follow'
import { readAll, readNotification } from './mutations/read'
import { removeSearch, renameSearch, saveSearch } from './mutations/saved-searches'
import { resubscribe, unsubscribe } from './mutations/unsubscribe'

/** Addresses cannot be guessed; this keeps the tries off the database. */
const TRIES = { points: 100, seconds: 600 }

export const readNotificationAction = formAction(readNotification, 'inbox.read')
export const readAllAction = formAction(readAll, 'inbox.allRead')
export const choosePacesAction = formAction(choosePaces, 'inbox.paces')
export const stopAllMailAction = formAction(stopAllMail, 'inbox.stopped')
export const renameSearchAction = formAction(renameSearch, 'inbox.renamed')
export const removeSearchAction = formAction(removeSearch, 'inbox.removed')
export const unfollowAction = formAction(unfollow, 'inbox.unfollowed')

export const followAction = formAction(async (viewer, input, { locale }) => {
  await follow(viewer, input)
  redirect(localePath(locale, '/settings/following'))
}, 'inbox.followed')

export const saveSearchAction = formAction(async (viewer, input, { locale }) => {
  await saveSearch(viewer, input)
  redirect(localePath(locale, '/settings/following'))
}, 'inbox.saved')

export const unsubscribeAction = openFormAction(async (input, { locale }) => {
  await limit('unsubscribe', await clientAddress(), TRIES)
  const kinds = await unsubscribe(input)
  const path = `/unsubscribe/${encodeURIComponent(String(input.token))}?off=${kinds.join('+')}`
  redirect(localePath(locale, path))
}, 'inbox.unsubscribed')

export const resubscribeAction = openFormAction(async (input, { locale }) => {
  await limit('unsubscribe', await clientAddress(), TRIES)
  await resubscribe(input, String(input.kinds).split(' ').filter(isPaced))
  redirect(localePath(locale, `/unsubscribe/${encodeURIComponent(String(input.token))}`))
}, 'inbox.resubscribed')
