import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { countAdaptations } from '@/lib/cities/count-adaptations'
import { differences } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import {
  ensureNoCircle,
  ensureOwnPractice,
  loadAdaptation,
  lockTrails,
  recordTrail,
} from '../own-adaptation'
import { AdaptationId, AnswerAdaptation, ChangeAdaptation } from '../schema'

/**
 * Says how it went, or what was forgotten.
 * @throws `conflict` with what is stored, where somebody else saved since the form was opened
 */
export async function changeAdaptation(viewer: Viewer, input: unknown) {
  const { id, version, ...said } = parse(ChangeAdaptation, input)
  return db.$transaction(async (tx) => {
    await lockTrails(tx)
    const before = await loadAdaptation(tx, viewer, id, 'practice.adapt')
    const { cityId, origin } = before
    if (origin.year !== null && said.year < origin.year)
      refuse('invalid', 'errors.checkForm', {
        problems: { year: { key: 'trail.beforeOrigin', values: { year: String(origin.year) } } },
      })
    await ensureOwnPractice(tx, { id, cityId, practiceId: said.practiceId })
    const { count } = await tx.adaptation.updateMany({
      where: { id, version },
      data: { ...said, version: version + 1, reportedAt: new Date() },
    })
    if (count === 0) refuse('conflict', 'errors.changed', { current: before })
    await ensureNoCircle(tx, id)
    const { changes, outcome, ...facts } = said
    const fields = differences<Record<string, unknown>>(before, facts)
    await recordTrail(tx, viewer, before, { verb: 'updated', fields })
    return {}
  })
}

/** Takes a step back. @throws `conflict` where another city learnt from it */
export async function removeAdaptation(viewer: Viewer, input: unknown) {
  const { id } = parse(AdaptationId, input)
  return db.$transaction(async (tx) => {
    await lockTrails(tx)
    const adaptation = await loadAdaptation(tx, viewer, id, 'practice.adapt')
    if ((await tx.adaptation.count({ where: { viaId: id } })) > 0)
      refuse('conflict', 'trail.builtOn')
    await tx.adaptation.delete({ where: { id } })
    // What is gone leaves no other trace for those who look for what changed.
    await tx.practice.update({
      where: { id: adaptation.originId },
      data: { updatedAt: new Date() },
    })
    await countAdaptations(tx, adaptation)
    await recordTrail(tx, viewer, adaptation, { verb: 'removed' })
    return {}
  })
}

/** What the city of the origin says to it, for everyone to read; nothing takes it back. */
export async function answerAdaptation(viewer: Viewer, input: unknown) {
  const { id, answer } = parse(AnswerAdaptation, input)
  return db.$transaction(async (tx) => {
    const adaptation = await loadAdaptation(tx, viewer, id, 'practice.answer')
    if (adaptation.answer === answer) return {}
    await tx.adaptation.update({
      where: { id },
      data: { answer, answeredAt: answer ? new Date() : null, answeredById: viewer.id },
    })
    await recordTrail(tx, viewer, adaptation, { verb: 'answered' })
    return {}
  })
}
