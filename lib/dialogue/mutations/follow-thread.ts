import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ThreadKey } from '../schema'
import { getThreadPlace } from '../threads'

/** To hear of what is new in a thread. It is the person's own matter, and not recorded. */
export async function followThread(viewer: Viewer, input: unknown) {
  const thread = parse(ThreadKey, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'dialogue.follow')
    if (!(await getThreadPlace(tx, thread.subject, thread.subjectId))) return notFound('Thread')
    const data = { ...thread, userId: viewer.id }
    await tx.threadFollow.createMany({ data, skipDuplicates: true })
    return {}
  })
}

export async function unfollowThread(viewer: Viewer, input: unknown) {
  const thread = parse(ThreadKey, input)
  ensure(viewer, 'dialogue.follow')
  await db.threadFollow.deleteMany({ where: { ...thread, userId: viewer.id } })
  return {}
}
