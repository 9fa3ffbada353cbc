import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Announcement } from '../announce'
import type { ToldChange } from './change'
import { secretariat } from './secretariat'

/** A report waits for the secretariat; what was decided is told to whoever wrote it and to all who reported it. */
export async function aboutReports(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  if (change.subject !== 'report') return []
  const report = await tx.report.findUnique({
    where: { id: change.subjectId },
    select: {
      ...{ id: true, state: true, subject: true, subjectId: true, cityId: true },
      ...{ decidedAt: true, decision: true },
    },
  })
  if (!report) return []
  const { id, state, subject, subjectId, decidedAt } = report
  if (state === 'open')
    return [
      {
        ...{ kind: 'report-waiting', key: `report-waiting:${id}`, why: 'role' },
        ...{ href: '/secretariat/moderation', params: () => ({}) },
        userIds: await secretariat(tx),
      },
    ]
  const params = () => ({ decision: state, reason: report.decision ?? '' })
  // All reports of one content are decided at once; only one of them is in the record.
  const decided = await tx.report.findMany({
    where: { subject, subjectId, state, decidedAt, reporterId: { not: null } },
    select: { reporterId: true },
  })
  const reporters: Announcement = {
    ...{ kind: 'report-decided', key: `report-decided:${id}:${state}`, why: 'own', params },
    href: `/report?subject=${subject}&id=${encodeURIComponent(subjectId)}`,
    userIds: [...new Set(decided.flatMap(({ reporterId }) => reporterId ?? []))],
  }
  const author = state === 'dismissed' ? null : await authorOf(tx, report)
  if (!author) return [reporters]
  const key = `report:${id}:${state}`
  return [
    reporters,
    { kind: 'moderation-decided', key, why: 'own', href: '/my-city', userIds: [author], params },
  ]
}

type Reported = { subject: string; subjectId: string; cityId: string | null }

async function authorOf(tx: Tx, { subject, subjectId, cityId }: Reported) {
  if (subject === 'picture') {
    const picture = await tx.picture.findUnique({
      where: { id: subjectId },
      select: { createdById: true },
    })
    return picture?.createdById
  }
  if (subject === 'grant') {
    const grant = await tx.roleGrant.findUnique({
      where: { id: subjectId },
      select: { userId: true },
    })
    return grant?.userId
  }
  // The id of a text ends in its language: see lib/profiles/text-id.ts.
  const lang = subjectId.split(':').at(-1) ?? ''
  if (subject !== 'city-text' || !cityId) return null
  const text = await tx.cityText.findUnique({
    where: { cityId_lang: { cityId, lang } },
    select: { updatedById: true },
  })
  return text?.updatedById
}
