import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { recordChange } from '@/lib/core/changes'
import { db } from '@/lib/core/db'
import { notFound } from '@/lib/core/errors'
import { parse } from '@/lib/core/parse'
import { limit } from '@/lib/core/rate-limit'
import { loadFor } from './reportable'
import { ReportContent } from './schema'

const REPORTS = { points: 20, seconds: 3600 }

/** Reports what is public; a second report of the same while the first is open is answered as the first. */
export async function reportContent(viewer: Viewer, input: unknown) {
  const { subject, subjectId, cause, words } = parse(ReportContent, input)
  ensure(viewer, 'content.report')
  await limit('report', viewer.id, REPORTS)
  return db.$transaction(async (tx) => {
    // One after the other for one person, so that two sent at once are one.
    await tx.$queryRaw`select 1 from "User" where id = ${viewer.id}::uuid for update`
    const content = await loadFor(viewer, tx, subject, subjectId)
    if (!content || content.hiddenAt) return notFound('Content')
    const { cityId } = content
    const open = { subject, subjectId, reporterId: viewer.id, state: 'open' } as const
    if (await tx.report.findFirst({ where: open, select: { id: true } })) return {}
    const { id } = await tx.report.create({
      data: { ...open, cityId, cause, words },
      select: { id: true },
    })
    const what = { subject: 'report', subjectId: id, verb: 'created' }
    await recordChange(tx, { ...what, actorId: viewer.id, cityId })
    return {}
  })
}
