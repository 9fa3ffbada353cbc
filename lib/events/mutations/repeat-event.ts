import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ownEvent, recordEvent } from '../own-event'
import { ruleOf, shifted, startsOf } from '../repeats'
import { RepeatEvent } from '../schema'
import { momentsOf } from '../times'

/**
 * Makes a draft the first of a series: one draft for each time of the rule, which keep their hour where they are,
 * whatever clocks do meanwhile. Each can be changed alone afterwards, or with all that follow.
 * @throws `invalid` for a rule that never ends or never happens; `conflict` for what is public, or a series already
 */
export async function repeatEvent(viewer: Viewer, input: unknown) {
  const { id, ...rule } = parse(RepeatEvent, input)
  return db.$transaction(async (tx) => {
    const event = await ownEvent(tx, viewer, id, 'event.draft')
    if (event.state !== 'draft') refuse('conflict', 'events.isPublic')
    if (event.seriesId) refuse('conflict', 'events.repeatsAlready')
    const { zone } = event
    const [first, ...others] = startsOf(rule, event)
    const series = await tx.eventSeries.create({
      data: { rule: ruleOf(rule, zone), zone },
      select: { id: true },
    })
    await tx.event.update({
      where: { id },
      data: { seriesId: series.id, occurrence: first ?? event.startLocal },
    })
    const { city, ...row } = event
    await tx.event.createMany({
      data: others.map((startLocal) => {
        const newId = crypto.randomUUID()
        const endLocal = shifted(startLocal, event.startLocal, event.endLocal)
        const moments = momentsOf({
          ...{ startLocal, endLocal, zone, opensLocal: null, closesLocal: null },
          fold: 'earlier',
        })
        return {
          ...{ ...row, ...moments, id: newId, slug: newId, uid: crypto.randomUUID() },
          ...{ startLocal, endLocal, seriesId: series.id, occurrence: startLocal },
          ...{ materials: [], createdAt: new Date(), fold: 'earlier' },
        }
      }),
    })
    await recordEvent(tx, viewer.id, event, {
      verb: 'repeated',
      fields: { rule: { from: null, to: ruleOf(rule, zone) } },
    })
    return { count: others.length + 1 }
  })
}
