import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/core/db'
import { differenceOf } from '@/lib/core/difference'
import { getThreadPlace } from '../threads'

/** The latest edits: nobody reads more of one post. */
const MOST_EDITS = 20

/** What a public post was before each edit, word by word, the latest edit first; null where nobody may know of it. */
export async function getPostHistory(id: string) {
  if (!z.uuid().safeParse(id).success) return null
  const post = await db.post.findFirst({
    where: { id, deletedAt: null, hiddenAt: null },
    select: {
      ...{ id: true, subject: true, subjectId: true, language: true, body: true },
      ...{ createdAt: true },
      versions: { orderBy: { version: 'desc' }, take: MOST_EDITS },
    },
  })
  const place = post && (await getThreadPlace(db, post.subject, post.subjectId))
  if (!place) return null
  const { versions, body, language, createdAt } = post
  // A version was saved when the next one took its place.
  const edits = versions.map(({ version, savedAt, body: before }, index) => ({
    ...{ version: version + 1, at: savedAt },
    pieces: differenceOf(before, versions[index - 1]?.body ?? body, language),
  }))
  return { id, language, createdAt, place, edits }
}
