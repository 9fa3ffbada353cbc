import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { countAdaptations } from '@/lib/cities/count-adaptations'
import { db, type Tx } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { ensureNoCircle, ensureOwnPractice, lockTrails, recordTrail } from '../own-adaptation'
import { RecordAdaptation } from '../schema'
import { citiesOf, upstream } from '../walk'

/**
 * "We adapted this", said by a city's coordinator: one step of a practice's trail. Sent twice, it is one.
 * @throws `conflict` for the city's own practice, for one that it adapted already, and where the practice comes from
 * this city itself
 */
export async function recordAdaptation(viewer: Viewer, input: unknown) {
  const { id, originId: asked, cityId, viaId, ...said } = parse(RecordAdaptation, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'practice.adapt', { city: cityId })
    await lockTrails(tx)
    const { id: originId, year, ...origin } = await originOf(tx, asked)
    const city =
      (await tx.city.findUnique({ where: { id: cityId }, select: { countryCode: true } })) ??
      notFound('City')
    if (origin.cityId === cityId) refuse('conflict', 'trail.ownCity')
    const known = await tx.adaptation.findUnique({
      where: { originId_cityId: { originId, cityId } },
      select: { id: true },
    })
    if (known?.id === id) return { id }
    if (known) refuse('conflict', 'trail.again')
    if (year !== null && said.year < year)
      refuse('invalid', 'errors.checkForm', {
        problems: { year: { key: 'trail.beforeOrigin', values: { year: String(year) } } },
      })
    await ensureVia(tx, { originId, viaId })
    const from = await citiesOf(tx, await upstream(tx, viaId ?? originId))
    if (from.has(cityId)) refuse('conflict', 'trail.circle')
    await ensureOwnPractice(tx, { id, cityId, practiceId: said.practiceId })
    const { count } = await tx.adaptation.createMany({
      data: { id, originId, cityId, viaId, ...said, createdById: viewer.id },
      skipDuplicates: true,
    })
    if (count === 0) return notFound('Adaptation')
    await ensureNoCircle(tx, id)
    await countAdaptations(tx, { originId, cityId })
    await recordTrail(tx, viewer, { id, cityId, city }, { verb: 'recorded' })
    return { id }
  })
}

/** What was adapted: of a translation its original. */
async function originOf(tx: Tx, id: string) {
  const found = await tx.practice.findFirst({
    where: { id, hiddenAt: null, state: { not: 'draft' } },
    select: { originalId: true },
  })
  if (!found) return notFound('Practice')
  const origin = await tx.practice.findFirst({
    where: { id: found.originalId ?? id, hiddenAt: null, state: { not: 'draft' } },
    select: { id: true, cityId: true, year: true },
  })
  return origin ?? notFound('Practice')
}

async function ensureVia(tx: Tx, { originId, viaId }: { originId: string; viaId: string | null }) {
  if (viaId === null) return
  const via = await tx.adaptation.count({ where: { id: viaId, originId, hiddenAt: null } })
  if (via === 0)
    refuse('invalid', 'errors.checkForm', { problems: { viaId: { key: 'trail.viaUnknown' } } })
}
