import 'server-only'
import { type Action, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { type Change, recordChange } from '@/lib/core/changes'
import { dayIn, endOfDay } from '@/lib/core/days'
import type { Tx } from '@/lib/core/db'
import { notFound, type Problem, refuse } from '@/lib/core/errors'
import { LONGEST_OPEN } from './schema'

const loaded = {
  ...{ id: true, slug: true, cityId: true, state: true, kind: true, title: true, body: true },
  ...{ language: true, blocks: true, sdgs: true, regions: true, sizes: true, languages: true },
  ...{ priorities: true, seats: true, taken: true, replyDays: true, deadline: true },
  ...{ expiresAt: true, version: true, publishedAt: true, hiddenAt: true },
  city: { select: { slug: true, name: true, countryCode: true, timezone: true, status: true } },
} as const

/** A request, locked until the transaction ends: what is counted of its seats stays true. */
export async function lockRequest(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from "PartnerRequest" where id = ${id}::uuid for update`
  return (
    (await tx.partnerRequest.findUnique({ where: { id }, select: loaded })) ?? notFound('Request')
  )
}
export type OwnRequest = Awaited<ReturnType<typeof lockRequest>>

/** @throws `not_found` for a draft of another city; `forbidden` for whoever may not do this in its own */
export async function ownRequest(tx: Tx, viewer: Viewer, id: string, action: Action) {
  const request = await lockRequest(tx, id)
  const isKnown =
    request.state !== 'draft' ||
    viewer.grants.some(({ scope }) => scope === `city:${request.cityId}`)
  if (!isKnown) notFound('Request')
  ensure(viewer, action, { city: request.cityId })
  return request
}

/**
 * A deadline as it is stored: the day, and the moment at which it is over where the city is.
 * @throws `invalid` at the field for a day that is over, or too far off
 */
export function deadlineOf(day: string | null, zone: string, now: Date) {
  if (day === null) return { deadline: null, expiresAt: null }
  const expiresAt = endOfDay(day, zone)
  if (expiresAt <= now)
    wrong({ key: 'partnerships.deadlinePast', values: { today: dayIn(zone, now), zone } })
  if (expiresAt.getTime() - now.getTime() > LONGEST_OPEN * 86_400_000)
    wrong({ key: 'partnerships.deadlineFar', values: { maximum: LONGEST_OPEN } })
  return { deadline: new Date(day), expiresAt }
}

export function recordRequest(
  tx: Tx,
  actorId: string | null,
  { id, cityId, city }: Pick<OwnRequest, 'id' | 'cityId'> & { city: { countryCode: string } },
  change: Pick<Change, 'verb' | 'fields' | 'visible' | 'reason'>,
) {
  return recordChange(tx, {
    ...{ actorId, subject: 'request', subjectId: id, cityId, countryCode: city.countryCode },
    ...change,
  })
}

function wrong(problem: Problem): never {
  return refuse('invalid', 'errors.checkForm', { problems: { deadline: problem } })
}
