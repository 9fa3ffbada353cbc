import 'server-only'
import type { Action } from '@/lib/auth/policy'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { type Change, recordChange } from '@/lib/core/changes'
import type { Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { citiesOf, downstream, upstream } from './walk'

const loaded = {
  ...{ id: true, originId: true, viaId: true, cityId: true, practiceId: true, year: true },
  ...{ language: true, changes: true, costBand: true, result: true, outcome: true },
  ...{ answer: true, version: true, hiddenAt: true },
  city: { select: { countryCode: true } },
  origin: { select: { cityId: true, year: true } },
} as const

/** Trails are changed one after the other: two steps at once could close a circle that neither of them sees. */
export async function lockTrails(tx: Tx) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('trails'))::text`
}

/** @throws `not_found`; `forbidden` for people of other cities than the adapting one, or for an answer, the origin's */
export async function loadAdaptation(
  tx: Tx,
  viewer: Viewer,
  id: string,
  action: Extract<Action, 'practice.adapt' | 'practice.answer'>,
) {
  const adaptation =
    (await tx.adaptation.findUnique({ where: { id }, select: loaded })) ?? notFound('Adaptation')
  const city = action === 'practice.adapt' ? adaptation.cityId : adaptation.origin.cityId
  ensure(viewer, action, { city })
  return adaptation
}

/** @throws `invalid` where the practice is not one that this city published, or comes from elsewhere already */
export async function ensureOwnPractice(
  tx: Tx,
  { id, cityId, practiceId }: { id: string; cityId: string; practiceId: string | null },
) {
  if (practiceId === null) return
  const practice = await tx.practice.findFirst({
    where: { id: practiceId, cityId, originalId: null, state: { not: 'draft' } },
    select: { adaptationOf: { select: { id: true } } },
  })
  if (!practice)
    refuse('invalid', 'errors.checkForm', {
      problems: { practiceId: { key: 'trail.notOwnPractice' } },
    })
  if (practice.adaptationOf && practice.adaptationOf.id !== id)
    refuse('invalid', 'errors.checkForm', {
      problems: { practiceId: { key: 'trail.practiceTaken' } },
    })
}

/** @throws `conflict` where a city would come to stand on both sides of this step */
export async function ensureNoCircle(tx: Tx, id: string) {
  const [above, below] = [await upstream(tx, id), await downstream(tx, id)]
  const before = await citiesOf(
    tx,
    above.filter((each) => each !== id),
  )
  const after = await citiesOf(tx, below)
  if ([...before].some((cityId) => after.has(cityId))) refuse('conflict', 'trail.circle')
}

export function recordTrail(
  tx: Tx,
  viewer: Viewer,
  adaptation: { id: string; cityId: string; city: { countryCode: string } },
  change: Pick<Change, 'verb' | 'fields'>,
) {
  return recordChange(tx, {
    actorId: viewer.id,
    subject: 'adaptation',
    subjectId: adaptation.id,
    cityId: adaptation.cityId,
    countryCode: adaptation.city.countryCode,
    ...change,
    visible: true,
  })
}
