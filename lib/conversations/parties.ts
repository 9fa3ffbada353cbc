import 'server-only'
import { citiesOf, scopeKey, type Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'

/** The parties that the viewer takes part for: their cities. */
export function ownScopes(viewer: Viewer) {
  return citiesOf(viewer, ['coordinator']).map((city) => scopeKey({ city }))
}

/** Threads that the viewer takes part in, and no others: what is somebody else's is not there. */
export function conversationsOf(viewer: Viewer, scopes = ownScopes(viewer)) {
  return { parties: { some: { scope: { in: scopes } } } }
}

/**
 * Two cities that may write to each other.
 * @throws `conflict` where one of them wants no messages from the other: each side gets its own sentence
 */
export async function ensureNotBlocked(tx: Pick<Tx, 'cityBlock'>, from: string, to: string) {
  const blocks = await tx.cityBlock.findMany({
    where: {
      OR: [
        { cityId: from, blockedId: to },
        { cityId: to, blockedId: from },
      ],
    },
    select: { cityId: true },
  })
  if (blocks.some(({ cityId }) => cityId === from)) refuse('conflict', 'conversations.youBlocked')
  if (blocks.length > 0) refuse('conflict', 'conversations.blockedYou')
}
