import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/core/db'
import { KINDS, loadFor } from './reportable'
import { REPORTABLE, type Reportable } from './schema'

/** More than one looks through at a time. */
const AT_ONCE = 200

/** What waits for a decision and what is hidden, each content once, with what was said about it. */
export async function listReported(viewer: Viewer, state: 'open' | 'hidden') {
  ensure(viewer, 'network.moderate')
  const reports = await db.report.findMany({
    where: { state, subject: { in: [...REPORTABLE] } },
    select: {
      ...{ id: true, subject: true, subjectId: true, cause: true, words: true },
      ...{ createdAt: true, decision: true },
    },
    orderBy: { createdAt: 'asc' },
    take: AT_ONCE,
  })
  const groups = new Map<string, typeof reports>()
  for (const report of reports) {
    const key = `${report.subject} ${report.subjectId}`
    groups.set(key, [...(groups.get(key) ?? []), report])
  }
  return Promise.all(
    [...groups].map(async ([key, said]) => {
      const [subject = '', subjectId = ''] = key.split(' ')
      const content = await KINDS[subject as Reportable].load(db, subjectId)
      const author = content?.authorId
        ? await db.user.findUnique({ where: { id: content.authorId }, select: { name: true } })
        : null
      return { key, subject: subject as Reportable, subjectId, content, author: author?.name, said }
    }),
  )
}

export type ReportedGroup = Awaited<ReturnType<typeof listReported>>[number]

/** The viewer's own reports of a content, newest first: what came of them. */
export function listOwnReports(viewer: Viewer, subject: Reportable, subjectId: string) {
  return db.report.findMany({
    where: { reporterId: viewer.id, subject, subjectId },
    select: { id: true, state: true, createdAt: true, decision: true },
    orderBy: { createdAt: 'desc' },
  })
}

/** What can be reported under this id, as long as it is public. */
export async function getReportable(viewer: Viewer, subject: Reportable, subjectId: string) {
  ensure(viewer, 'content.report')
  return loadFor(viewer, db, subject, subjectId)
}
