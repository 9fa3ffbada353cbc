import 'server-only'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import type { CheckedFile } from './message-files'
import type { Topic } from './schema'

type Thread = {
  id: string
  topic: Topic
  subjectId?: string
  title: string
  cityIds: readonly [string, string]
}
type Words = {
  id: string
  conversationId: string
  /** The city that speaks. */
  cityId: string
  language: string
  body: string
  files?: CheckedFile[]
  /** Said elsewhere before, and told then: whose words these are, and when they were said. */
  before?: { authorId: string | null; at: Date }
}

/** Opens a thread between two cities; the caller has asked whether they may. */
export async function openConversation(tx: Tx, { cityIds, ...thread }: Thread) {
  await tx.conversation.create({
    data: {
      ...thread,
      parties: { create: cityIds.map((cityId) => ({ cityId, scope: scopeKey({ city: cityId }) })) },
    },
  })
}

/** Adds a message to a thread, for everyone who takes part: it comes back to whoever had put it away. */
export async function postMessage(tx: Tx, viewer: Viewer, words: Words) {
  const { cityId, files = [], before, ...message } = words
  const { conversationId } = message
  const { authorId, at: createdAt } = before ?? { authorId: viewer.id, at: new Date() }
  await tx.message.create({
    data: {
      ...{ ...message, authorId, createdAt, scope: scopeKey({ city: cityId }) },
      files: {
        create: files.map(({ id, name, type, body }) => ({
          ...{ id, name, type, bytes: body.byteLength },
        })),
      },
    },
  })
  await tx.conversation.update({ where: { id: conversationId }, data: { lastAt: createdAt } })
  await tx.conversationParty.updateMany({ where: { conversationId }, data: { archivedAt: null } })
  if (before) return
  // The log tells that a city wrote, never what.
  await recordChange(tx, {
    ...{ actorId: viewer.id, subject: 'message', subjectId: message.id, verb: 'sent', cityId },
  })
}
