import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { findFollowable } from '../queries'
import { FollowAddress } from '../schema'

/** More than anybody reads of. */
const MOST = 500

/** What somebody follows is theirs alone, and not recorded. */
export async function follow(viewer: Viewer, input: unknown) {
  ensure(viewer, 'follow.manage')
  const { kind, target } = await found(input)
  const userId = viewer.id
  if ((await db.follow.count({ where: { userId } })) >= MOST)
    refuse('conflict', 'inbox.tooMany', { values: { maximum: MOST } })
  await db.follow.createMany({ data: [{ userId, kind, target }], skipDuplicates: true })
}

export async function unfollow(viewer: Viewer, input: unknown) {
  ensure(viewer, 'follow.manage')
  await db.follow.deleteMany({ where: { userId: viewer.id, ...(await found(input)) } })
}

async function found(input: unknown) {
  const { target } = parse(FollowAddress, input)
  return (await findFollowable(target)) ?? refuse('not_found', 'inbox.nothingThere')
}
