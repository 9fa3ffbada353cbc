import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { canonicalQuery, NewSearch, SearchId, SearchName } from '../schema'

/** Each is looked at every quarter of an hour. */
const MOST = 50

/** Saves a view of the directory or of the practices from now on; the same view twice is one search. Private, so not recorded. */
export async function saveSearch(viewer: Viewer, input: unknown) {
  ensure(viewer, 'follow.manage')
  const { name, about, query: given } = parse(NewSearch, input)
  const query = canonicalQuery(given, about)
  if (query === null) return refuse('invalid', 'inbox.notASearch')
  const userId = viewer.id
  if ((await db.savedSearch.count({ where: { userId } })) >= MOST)
    refuse('conflict', 'inbox.tooMany', { values: { maximum: MOST } })
  await db.savedSearch.createMany({ data: [{ userId, name, about, query }], skipDuplicates: true })
  return { name }
}

export async function renameSearch(viewer: Viewer, input: unknown) {
  ensure(viewer, 'follow.manage')
  const { id, name } = parse(SearchName, input)
  const { count } = await db.savedSearch.updateMany({
    where: { id, userId: viewer.id },
    data: { name },
  })
  if (count === 0) notFound('Search')
  return { name }
}

/** Sent twice it is as gone as once. */
export async function removeSearch(viewer: Viewer, input: unknown) {
  ensure(viewer, 'follow.manage')
  const { id } = parse(SearchId, input)
  await db.savedSearch.deleteMany({ where: { id, userId: viewer.id } })
}
