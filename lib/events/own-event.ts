import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { keepEventsUntil } from '@/lib/cities/keep-events-until'
import { type Change, recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'

/**
 * An event, locked until the transaction ends: what is counted of its seats stays true. Without its key: rows that
 * refer to it are written meanwhile, and would wait in a circle.
 */
export async function lockEvent(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from "Event" where id = ${id}::uuid for no key update`
  return tx.event.findUnique({
    where: { id },
    include: { city: { select: { slug: true, countryCode: true, status: true } } },
  })
}
export type OwnEvent = NonNullable<Awaited<ReturnType<typeof lockEvent>>>

type CityAction = 'event.draft' | 'event.publish' | 'event.see-people'

/** Whether the viewer organises for whoever an event is of: a city, or the secretariat. */
export function ensureOrganiser(viewer: Viewer, cityId: string | null, action: CityAction) {
  if (cityId) ensure(viewer, action, { city: cityId })
  else ensure(viewer, 'network.organise')
}

/** @throws `not_found` for a draft of somebody else; `forbidden` for whoever may not do this with their own */
export async function ownEvent(tx: Tx, viewer: Viewer, id: string, action: CityAction) {
  const event = await lockEvent(tx, id)
  if (!event) return notFound('Event')
  const scope = event.cityId ? `city:${event.cityId}` : 'network'
  const isKnown = event.state !== 'draft' || viewer.grants.some((grant) => grant.scope === scope)
  if (!isKnown) notFound('Event')
  ensureOrganiser(viewer, event.cityId, action)
  return event
}

/** Records what was done to an event; where everybody sees it, its city says until when it has events. */
export async function recordEvent(
  tx: Tx,
  actorId: string | null,
  { id, cityId, city }: Pick<OwnEvent, 'id' | 'cityId' | 'city'>,
  change: Pick<Change, 'verb' | 'fields' | 'visible' | 'reason' | 'userId'>,
) {
  const kept = change.visible ? await keepEventsUntil(tx, cityId) : {}
  await recordChange(tx, {
    ...{ actorId, subject: 'event', subjectId: id },
    ...(cityId && { cityId }),
    ...(city && { countryCode: city.countryCode }),
    ...change,
    ...((change.fields || Object.keys(kept).length > 0) && {
      fields: { ...change.fields, ...kept },
    }),
  })
}
