import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { readFile } from '../message-files'
import { conversationsOf, ownScopes } from '../parties'

/** Messages on a page; the latest stand on the first. */
const PAGE_SIZE = 50

type Look = { page: number; locale: Locale }

/** A thread with a page of its messages, oldest first; null for whoever takes no part in it. */
export async function getConversation(viewer: Viewer, id: string, { page, locale }: Look) {
  const own = ownScopes(viewer)
  if (!z.uuid().safeParse(id).success || own.length === 0) return null
  const conversation = await db.conversation.findFirst({
    where: { id, ...conversationsOf(viewer, own) },
    select: {
      ...{ id: true, topic: true, subjectId: true, title: true },
      parties: {
        select: {
          ...{ scope: true, archivedAt: true },
          city: { select: { id: true, slug: true, name: true, names: true } },
        },
        orderBy: { scope: 'asc' },
      },
    },
  })
  if (!conversation) return null
  const { parties, ...thread } = conversation
  const named = parties.flatMap(({ scope, archivedAt, city }) =>
    city
      ? [
          {
            ...{ scope, isArchived: archivedAt !== null, isOwn: own.includes(scope) },
            ...{ cityId: city.id, slug: city.slug, ...nameIn(city.names, locale, city.name) },
          },
        ]
      : [],
  )
  const [total, rows] = await Promise.all([
    db.message.count({ where: { conversationId: id } }),
    db.message.findMany({
      where: { conversationId: id },
      select: {
        ...{ id: true, scope: true, language: true, body: true, createdAt: true, hiddenAt: true },
        author: { select: { id: true, name: true, deletedAt: true } },
        files: { select: { id: true, name: true, bytes: true }, orderBy: { name: 'asc' } },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    }),
  ])
  // Whoever works for both sides speaks for the one that the thread stands with.
  const mine = named.find(({ isOwn }) => isOwn)
  return {
    ...thread,
    mine,
    others: named.filter((party) => party !== mine),
    messages: await Promise.all(
      rows.reverse().map(async ({ author, body, hiddenAt, files, scope, ...message }) => ({
        ...message,
        city: named.find((party) => party.scope === scope)?.name ?? '',
        author: author && !author.deletedAt ? author.name : null,
        isMine: author?.id === viewer.id,
        isHidden: hiddenAt !== null,
        html: hiddenAt ? '' : await renderMarkdown(body),
        files: hiddenAt ? [] : files,
      })),
    ),
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  }
}

export type ConversationPage = NonNullable<Awaited<ReturnType<typeof getConversation>>>

/** A file of a message, for those who take part in its thread. */
export async function getMessageFile(viewer: Viewer, id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const file = await db.messageFile.findFirst({
    where: { id, message: { hiddenAt: null, conversation: conversationsOf(viewer) } },
    select: { name: true, type: true },
  })
  const body = file && (await readFile(id))
  return body && { ...file, body }
}
