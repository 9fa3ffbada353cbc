import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { giveHandle } from '../give-handle'
import { MOST_ANSWERS, WritePost } from '../schema'
import { getThreadPlace } from '../threads'

/** More than a person has to say in earnest. */
const POSTS = { points: 40, seconds: 3600 }

/**
 * Says something in public, in one's own name or for a city. Sent twice, it is one post; whoever writes follows.
 * @throws `conflict` where a post has as many answers as it may have
 */
export async function writePost(viewer: Viewer, input: unknown) {
  const { id, subject, subjectId, cityId, ...data } = parse(WritePost, input)
  ensure(viewer, 'dialogue.write')
  await limit('post', viewer.id, POSTS)
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${viewer.id}::uuid for update`
    const author = await tx.user.findFirst({
      where: { id: viewer.id, deletedAt: null },
      select: { id: true, name: true, handle: true },
    })
    const place = await getThreadPlace(tx, subject, subjectId)
    if (!author || !place) return notFound('Thread')
    if (cityId) ensure(viewer, 'dialogue.speak-for', { city: cityId })
    const thread = { subject, subjectId }
    const parentId = data.parentId ? await answered(tx, data.parentId, thread) : null
    const { count } = await tx.post.createMany({
      data: { ...data, ...thread, id, parentId, cityId, authorId: viewer.id },
      skipDuplicates: true,
    })
    if (count === 0) return sentBefore(tx, id, viewer)
    await giveHandle(tx, author)
    await tx.threadFollow.createMany({
      data: { ...thread, userId: viewer.id },
      skipDuplicates: true,
    })
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'post', subjectId: id, verb: 'created' },
      ...{ cityId: place.cityId, visible: true },
    })
    return { id }
  })
}

/** The post that an answer stands under: answers to answers stand beside them. */
async function answered(tx: Tx, id: string, thread: { subject: string; subjectId: string }) {
  const post = await tx.post.findFirst({
    where: { id, ...thread, deletedAt: null, hiddenAt: null },
    select: { parentId: true },
  })
  if (!post) return notFound('Post')
  const parentId = post.parentId ?? id
  const answers = await tx.post.count({ where: { parentId } })
  if (answers >= MOST_ANSWERS)
    refuse('conflict', 'dialogue.tooManyAnswers', { values: { maximum: MOST_ANSWERS } })
  return parentId
}

/** The id may be somebody else's, who has it from the page. */
async function sentBefore(tx: Tx, id: string, viewer: Viewer) {
  const post = await tx.post.findFirst({ where: { id, authorId: viewer.id }, select: { id: true } })
  return post ?? notFound('Post')
}
