import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { checkFiles, storeFiles } from '../message-files'
import { ensureNotBlocked } from '../parties'
import { postMessage } from '../post'
import { WriteMessage } from '../schema'

const MESSAGES = { points: 60, seconds: 3600 }

/**
 * Answers in a thread, for a city that takes part in it. Sent twice, it is one.
 * @throws `conflict` where one of the cities blocked the other
 */
export async function writeMessage(viewer: Viewer, input: unknown) {
  const { files, ...words } = parse(WriteMessage, input)
  const { id, conversationId, cityId } = words
  ensure(viewer, 'conversation.take-part', { city: cityId })
  await limit('message', viewer.id, MESSAGES)
  const checked = await checkFiles(files)
  await storeFiles(checked)
  return db.$transaction(async (tx) => {
    // One message after the other, so that one sent twice at once is one.
    await tx.$queryRaw`select 1 from "Conversation" where id = ${conversationId}::uuid for update`
    const parties = await tx.conversationParty.findMany({
      where: { conversationId },
      select: { cityId: true },
    })
    if (!parties.some((party) => party.cityId === cityId)) return notFound('Conversation')
    const known = await tx.message.findUnique({
      where: { id },
      select: { authorId: true, conversationId: true },
    })
    if (known) {
      const isOwn = known.authorId === viewer.id && known.conversationId === conversationId
      return isOwn ? { id } : notFound('Conversation')
    }
    for (const party of parties)
      if (party.cityId && party.cityId !== cityId) await ensureNotBlocked(tx, cityId, party.cityId)
    await postMessage(tx, viewer, { ...words, files: checked })
    return { id }
  })
}
