import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Announcement } from '../announce'
import type { ToldChange } from './change'
import { secretariat } from './secretariat'

/** A report waits for the secretariat; what was decided is told to whoever wrote what it was about. */
export async function aboutReports(tx: Tx, change: ToldChange): Promise<Announcement[]> {
  if (change.subject !== 'report') return []
  const report = await tx.report.findUnique({
    where: { id: change.subjectId },
    select: { id: true, state: true, subject: true, subjectId: true, cityId: true },
  })
  if (!report || report.state === 'dismissed') return []
  if (report.state === 'open')
    return [
      {
        ...{ kind: 'report-waiting', key: `report-waiting:${report.id}`, why: 'role' },
        ...{ href: '/secretariat/moderation', params: () => ({}) },
        userIds: await secretariat(tx),
      },
    ]
  const author = await authorOf(tx, report)
  if (!author) return []
  return [
    {
      ...{ kind: 'moderation-decided', key: `report:${report.id}:${report.state}`, why: 'own' },
      ...{ href: '/my-city', userIds: [author], params: () => ({ decision: report.state }) },
    },
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
  // The id of a text ends in its language: see lib/profiles/text-id.ts.
  const lang = subjectId.split(':').at(-1) ?? ''
  if (subject !== 'city-text' || !cityId) return null
  const text = await tx.cityText.findUnique({
    where: { cityId_lang: { cityId, lang } },
    select: { updatedById: true },
  })
  return text?.updatedById
}
