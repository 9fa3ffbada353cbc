import type { Prisma } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'

/** What a team and its Commission wrote to each other, in its order. */
export const messageSelect = {
  select: {
    ...{ id: true, side: true, language: true, body: true, createdAt: true },
    author: { select: { name: true, deletedAt: true } },
  },
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
} as const satisfies Prisma.Application$messagesArgs

type Stored = Prisma.ApplicationMessageGetPayload<typeof messageSelect>

export function threadOf(messages: Stored[], mine: 'team' | 'commission') {
  return Promise.all(
    messages.map(async ({ author, body, side, ...message }) => ({
      ...message,
      side: side as 'team' | 'commission',
      isMine: side === mine,
      /** Empty for somebody who left. */
      name: author && !author.deletedAt ? author.name : '',
      html: await renderMarkdown(body),
    })),
  )
}
export type ThreadMessage = Awaited<ReturnType<typeof threadOf>>[number]

/**
 * How long a team has waited or waited once: since when its last word is unanswered, and, where it was answered, in how
 * many hours its first word was.
 */
export function waitOf(messages: { side: string; createdAt: Date }[]) {
  const asked = messages.find(({ side }) => side === 'team')
  const answered =
    asked &&
    messages.find(({ side, createdAt }) => side === 'commission' && createdAt >= asked.createdAt)
  const last = messages.findLastIndex(({ side }) => side === 'commission')
  return {
    waitsSince: messages.slice(last + 1)[0]?.createdAt ?? null,
    answeredIn: asked && answered ? (+answered.createdAt - +asked.createdAt) / 3_600_000 : null,
  }
}
