import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound, refuse } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { KINDS } from './reportable'
import { DecideReports } from './schema'

/**
 * Decides all open reports of one content at once: hides it, or leaves it; what was hidden can be restored.
 * @throws `conflict` where another moderator was first
 */
export async function decideReports(viewer: Viewer, input: unknown) {
  const { subject, subjectId, decision, reason } = parse(DecideReports, input)
  return db.$transaction(async (tx) => {
    ensure(viewer, 'network.moderate')
    const content = await KINDS[subject].load(tx, subjectId)
    const where = {
      subject,
      subjectId,
      state: decision === 'restored' ? 'hidden' : 'open',
    } as const
    const first = await tx.report.findFirst({ where: { subject, subjectId }, select: { id: true } })
    if (!first) return notFound('Report')
    const decided = { decidedById: viewer.id, decidedAt: new Date(), decision: reason }
    const rows = await tx.report.updateManyAndReturn({
      where,
      data: { state: decision, ...decided },
      select: { id: true },
    })
    const [row] = rows
    if (!row) return refuse('conflict', 'moderation.decidedAlready')
    const about = { actorId: viewer.id, verb: decision, reason }
    const place = content ? { cityId: content.cityId } : {}
    // One entry for all: whoever wrote it hears of the decision once.
    await recordChange(tx, { ...about, ...place, subject: 'report', subjectId: row.id })
    if (!content || decision === 'dismissed') return {}
    const hiddenAt = decision === 'hidden' ? new Date() : null
    await KINDS[subject].setHidden(tx, subjectId, hiddenAt)
    await recordChange(tx, { ...about, ...place, subject, subjectId, visible: true })
    return {}
  })
}
