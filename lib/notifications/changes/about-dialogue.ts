import 'server-only'
import type { Tx } from '@/lib/core/db'
import { whoIsMentioned } from '@/lib/dialogue/mentions'
import { getThreadPlace } from '@/lib/dialogue/threads'
import type { Announcement } from '../announce'
import type { ToldChange } from './change'
import { coordinators } from './coordinators'

/**
 * Of a new post hear: whoever is named in it, the city whose practice it stands under, and whoever follows. One key
 * for all, the nearest reason first: nobody hears of it twice.
 */
export async function aboutDialogue(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  if (change.subject !== 'post' || change.verb !== 'created') return []
  const post = await tx.post.findFirst({
    where: { id: change.subjectId, deletedAt: null, hiddenAt: null },
    select: {
      ...{ id: true, subject: true, subjectId: true, body: true, parentId: true },
      author: { select: { name: true } },
    },
  })
  const place = post && (await getThreadPlace(tx, post.subject, post.subjectId))
  if (!place) return []
  const mentioned = await whoIsMentioned(tx, post.body)
  const forCities = await Promise.all(mentioned.cityIds.map((id) => coordinators(tx, id)))
  const { subject, subjectId } = post
  const followers = await tx.threadFollow.findMany({
    where: { subject, subjectId },
    select: { userId: true },
  })
  const about = {
    key: `post:${post.id}`,
    href: `${place.deskHref}?answer=${post.id}#write`,
    params: () => ({ name: post.author?.name ?? '', title: place.title }),
  }
  return [
    {
      ...{ ...about, kind: 'mentioned', why: 'own' },
      userIds: [...new Set([...mentioned.userIds, ...forCities.flat()])],
    },
    {
      ...{ ...about, kind: 'thread-own', why: 'city' },
      userIds: await coordinators(tx, place.cityId),
    },
    {
      ...about,
      kind: 'thread-post',
      why: 'follow',
      userIds: followers.map(({ userId }) => userId),
      params: () => ({ ...about.params(), of: place.title }),
    },
  ]
}
