import 'server-only'
import { ensure } from '@/lib/auth/policy'
import { scopeKey, type Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { BlockCity, ConversationOf } from '../schema'

/** Puts a thread away for a city's coordinators; the other side does not notice, and a new message brings it back. */
export function archiveConversation(viewer: Viewer, input: unknown) {
  return setArchived(viewer, input, new Date())
}

export function restoreConversation(viewer: Viewer, input: unknown) {
  return setArchived(viewer, input, null)
}

async function setArchived(viewer: Viewer, input: unknown, archivedAt: Date | null) {
  const { id, cityId } = parse(ConversationOf, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'conversation.take-part', { city: cityId })
    const { count } = await tx.conversationParty.updateMany({
      where: { conversationId: id, scope: scopeKey({ city: cityId }) },
      data: { archivedAt },
    })
    if (count === 0) return notFound('Conversation')
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'conversation', subjectId: id, cityId },
      verb: archivedAt ? 'archived' : 'restored',
    })
    return {}
  })
}

/** Wants no messages from another city, is not suggested to it, and has it not suggested. */
export async function blockCity(viewer: Viewer, input: unknown) {
  const { cityId, slug } = parse(BlockCity, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'city.block', { city: cityId })
    const other =
      (await tx.city.findUnique({ where: { slug }, select: { id: true } })) ?? notFound('City')
    if (other.id === cityId) refuse('conflict', 'conversations.ownCity')
    const { count } = await tx.cityBlock.createMany({
      data: { cityId, blockedId: other.id, createdById: viewer.id },
      skipDuplicates: true,
    })
    if (count > 0)
      await recordChange(tx, {
        ...{ actorId: viewer.id, subject: 'city-block', subjectId: other.id, verb: 'blocked' },
        ...{ cityId, visible: true },
      })
    return {}
  })
}

export async function unblockCity(viewer: Viewer, input: unknown) {
  const { cityId, slug } = parse(BlockCity, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'city.block', { city: cityId })
    const other =
      (await tx.city.findUnique({ where: { slug }, select: { id: true } })) ?? notFound('City')
    const { count } = await tx.cityBlock.deleteMany({ where: { cityId, blockedId: other.id } })
    if (count > 0)
      await recordChange(tx, {
        ...{ actorId: viewer.id, subject: 'city-block', subjectId: other.id, verb: 'unblocked' },
        ...{ cityId, visible: true },
      })
    return {}
  })
}
