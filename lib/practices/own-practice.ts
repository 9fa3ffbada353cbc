import 'server-only'
import { type Action, ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { type Change, recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { contentSelect } from './content'

export const own = {
  ...contentSelect,
  ...{ id: true, slug: true, cityId: true, state: true, version: true, authored: true },
  ...{ originalId: true, translates: true, publishedAt: true, sourceUrl: true, createdAt: true },
  draft: { select: { content: true, version: true, touched: true, updatedAt: true } },
  city: { select: { slug: true, countryCode: true } },
} as const

export type OwnPractice = Awaited<ReturnType<typeof ownPractice>>

/**
 * A practice that somebody is about to change, kept from everyone else until the transaction ends.
 * @throws `not_found`, also for drafts of cities that the viewer does not work for; `forbidden`
 */
export async function ownPractice(tx: Tx, viewer: Viewer, id: string, action: Action) {
  await tx.$queryRaw`select id from "Practice" where id = ${id}::uuid for update`
  const practice = await tx.practice.findUnique({ where: { id }, select: own })
  if (!practice) return notFound('Practice')
  const works = viewer.grants.some(({ scope }) => scope === `city:${practice.cityId}`)
  if (practice.state === 'draft' && !works) return notFound('Practice')
  ensure(viewer, action, { city: practice.cityId })
  return practice
}

/** Records what was done to a practice. */
export function recordPractice(
  tx: Tx,
  viewer: Viewer,
  practice: Pick<OwnPractice, 'id' | 'cityId' | 'city'>,
  change: Pick<Change, 'verb' | 'fields' | 'reason' | 'visible'>,
) {
  return recordChange(tx, {
    actorId: viewer.id,
    subject: 'practice',
    subjectId: practice.id,
    cityId: practice.cityId,
    countryCode: practice.city.countryCode,
    ...change,
  })
}
