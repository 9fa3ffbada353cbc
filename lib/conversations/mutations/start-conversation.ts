import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { checkFiles, storeFiles } from '../message-files'
import { ensureNotBlocked } from '../parties'
import { openConversation, postMessage } from '../post'
import { StartConversation } from '../schema'

/** More than a city has to begin in earnest. */
const STARTS = { points: 30, seconds: 24 * 3600 }

/**
 * Writes to another city for the first time: a private thread between the coordinators of both. Sent twice, it is one.
 * @throws `conflict` for one's own city, for one that nobody speaks for, and where one of the two blocked the other
 */
export async function startConversation(viewer: Viewer, input: unknown) {
  const { id, cityId, to, topic, title, files, ...words } = parse(StartConversation, input)
  ensure(viewer, 'conversation.take-part', { city: cityId })
  await limit('conversation', viewer.id, STARTS)
  const checked = await checkFiles(files)
  await storeFiles(checked)
  return db.$transaction(async (tx) => {
    const known = await tx.conversation.findUnique({
      where: { id },
      select: { messages: { select: { authorId: true }, take: 1, orderBy: { createdAt: 'asc' } } },
    })
    if (known) return known.messages[0]?.authorId === viewer.id ? { id } : notFound('City')
    const other = await tx.city.findUnique({
      where: { slug: to },
      select: {
        id: true,
        grants: { where: { role: 'coordinator' }, select: { id: true }, take: 1 },
      },
    })
    if (!other) return notFound('City')
    if (other.id === cityId) refuse('conflict', 'conversations.ownCity')
    await ensureNotBlocked(tx, cityId, other.id)
    if (other.grants.length === 0) refuse('conflict', 'conversations.nobodyThere')
    await openConversation(tx, { id, topic, title, cityIds: [cityId, other.id] })
    const message = { ...words, id: crypto.randomUUID(), conversationId: id, cityId }
    await postMessage(tx, viewer, { ...message, files: checked })
    return { id }
  })
}
