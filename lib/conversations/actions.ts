'use server'
import { redirect } from 'next/navigation'
import { formAction } from '@/lib/auth/action'
import { localePath } from '@/lib/i18n/locales'
import {
  archiveConversation,
  blockCity,
  restoreConversation,
  unblockCity,
} from './mutations/keep-order'
import { startConversation } from './mutations/start-conversation'
import { writeMessage } from './mutations/write-message'

export const startConversationAction = formAction(async (viewer, input, { locale }) => {
  const { id } = await startConversation(viewer, input)
  redirect(localePath(locale, `/my-city/messages/${id}`))
}, 'conversations.sent')
export const writeMessageAction = formAction(writeMessage, 'conversations.sent')
export const archiveConversationAction = formAction(archiveConversation, 'conversations.archived')
export const restoreConversationAction = formAction(restoreConversation, 'conversations.restored')
export const blockCityAction = formAction(blockCity, 'conversations.blocked')
export const unblockCityAction = formAction(unblockCity, 'conversations.unblocked')
