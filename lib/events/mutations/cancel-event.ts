import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { type OwnEvent, ownEvent, recordEvent } from '../own-event'
import { CancelEvent } from '../schema'
import { following } from './write-event'

/**
 * Calls an event off, with a reason that everyone who is registered reads; it stays at its address and in calendars, as
 * cancelled.
 * @throws `conflict` for a draft, and for what has begun
 */
export async function cancelEvent(viewer: Viewer, input: unknown, now = new Date()) {
  const { id, scope, reason } = parse(CancelEvent, input)
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, id, 'event.publish')
    if (event.state === 'cancelled') return {}
    if (event.state === 'draft') refuse('conflict', 'events.isDraft')
    if (event.startsAt <= now) refuse('conflict', 'events.isOver')
    await cancelOne(tx, viewer, event, reason, now)
    if (scope === 'following' && event.seriesId)
      for (const each of await following(tx, event))
        if (each.state === 'published') await cancelOne(tx, viewer, each, reason, now)
    return {}
  })
}

async function cancelOne(tx: Tx, viewer: Viewer, event: OwnEvent, reason: string, now: Date) {
  await tx.event.update({
    where: { id: event.id },
    data: {
      ...{ state: 'cancelled', cancelReason: reason, cancelledAt: now },
      ...{ sequence: { increment: 1 }, version: { increment: 1 } },
    },
  })
  await recordEvent(tx, viewer.id, event, { verb: 'cancelled', reason, visible: true })
}
