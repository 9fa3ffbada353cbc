import 'server-only'
import { db } from '@/lib/core/db'
import type { Fold } from '@/lib/core/wall-clock'
import { recordEvent } from '../own-event'
import { momentsOf } from '../times'

type Read = typeof momentsOf

/**
 * Computes the moments of coming events again: where a state has changed its clocks, what stands on the wall is still
 * what was promised. Calendars get a new SEQUENCE. Safe to repeat.
 * @param read for tests, which simulate other rules
 */
export async function followClocks(now: Date, read: Read = momentsOf) {
  const events = await db.event.findMany({
    where: { endsAt: { gt: now }, state: { not: 'cancelled' } },
    select: {
      ...{ id: true, startLocal: true, endLocal: true, zone: true, fold: true, startsAt: true },
      endsAt: true,
    },
  })
  let moved = 0
  for (const { id, fold, startsAt, endsAt, ...times } of events) {
    const next = read({ ...times, fold: fold as Fold, opensLocal: null, closesLocal: null })
    if (+next.startsAt === +startsAt && +next.endsAt === +endsAt) continue
    moved += 1
    await db.$transaction(async (tx) => {
      const event = await tx.event.update({
        where: { id },
        data: {
          ...{ startsAt: next.startsAt, endsAt: next.endsAt, sequence: { increment: 1 } },
          movedFrom: startsAt,
        },
        include: { city: { select: { slug: true, countryCode: true, status: true } } },
      })
      await recordEvent(tx, null, event, {
        verb: 'clock-followed',
        fields: {
          startsAt: { from: startsAt.toISOString(), to: next.startsAt.toISOString() },
        },
        visible: event.state === 'published',
      })
    })
  }
  return moved
}
