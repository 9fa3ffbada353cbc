import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { EditPost, PostId } from '../schema'
import { getThreadPlace } from '../threads'

const EDITS = { points: 60, seconds: 3600 }

/**
 * Changes one's own words; what they were stays readable.
 * @throws `conflict` where they were changed in another window
 */
export async function editPost(viewer: Viewer, input: unknown) {
  const { id, version, body } = parse(EditPost, input)
  ensure(viewer, 'dialogue.write')
  await limit('post-edit', viewer.id, EDITS)
  return db.$transaction(async (tx) => {
    const { post, place } = await ownPost(tx, viewer, id)
    if (!place || post.hiddenAt) return notFound('Post')
    if (post.body === body) return { id }
    const { count } = await tx.post.updateMany({
      where: { id, version, deletedAt: null },
      data: { body, version: { increment: 1 }, editedAt: new Date() },
    })
    if (count === 0)
      refuse('conflict', 'errors.changed', { current: { body: post.body, version: post.version } })
    await tx.postVersion.create({ data: { postId: id, version, body: post.body } })
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'post', subjectId: id, verb: 'updated' },
      fields: { version: { from: version, to: version + 1 } },
      ...{ cityId: place.cityId, visible: true },
    })
    return { id }
  })
}

/** Takes one's own words back, with all that they were; their place stays where others answered. */
export async function deletePost(viewer: Viewer, input: unknown) {
  const { id } = parse(PostId, input)
  ensure(viewer, 'dialogue.write')
  return db.$transaction(async (tx) => {
    const { place } = await ownPost(tx, viewer, id)
    await tx.post.update({ where: { id }, data: { body: '', deletedAt: new Date() } })
    await tx.postVersion.deleteMany({ where: { postId: id } })
    await recordChange(tx, {
      ...{ actorId: viewer.id, subject: 'post', subjectId: id, verb: 'deleted' },
      ...{ cityId: place?.cityId, visible: true },
    })
    return {}
  })
}

/** @throws `forbidden` for what somebody else wrote; `not_found` where the viewer may not know of it */
async function ownPost(tx: Tx, viewer: Viewer, id: string) {
  await tx.$queryRaw`select 1 from "Post" where id = ${id}::uuid for update`
  const post = await tx.post.findFirst({
    where: { id, deletedAt: null },
    select: {
      ...{ authorId: true, body: true, version: true, hiddenAt: true },
      ...{ subject: true, subjectId: true },
    },
  })
  if (!post) return notFound('Post')
  const place = await getThreadPlace(tx, post.subject, post.subjectId)
  if (post.authorId === viewer.id) return { post, place }
  return place && !post.hiddenAt ? refuse('forbidden', 'errors.notYours') : notFound('Post')
}
