import { toCsv } from '@/lib/api/csv'
import { type AuditEntry, allChanges } from '@/lib/audit/queries'
import { AuditFilters } from '@/lib/audit/schema'
import { currentViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { requireQuery } from '@/lib/core/query-string'
import { route } from '@/lib/core/route'

const COLUMNS = [
  'at',
  'actor',
  'subject',
  'subjectId',
  'verb',
  'person',
  'city',
  'country',
  'reason',
  'fields',
  'requestId',
] as const

/** The log as CSV, part by part. Absent for whoever may not read it. */
export const GET = route(async (request) => {
  const viewer = await currentViewer()
  if (!viewer || !can(viewer, 'network.read-audit')) return new Response(null, { status: 404 })
  const filters = requireQuery(AuditFilters, request)
  const parts = allChanges(viewer, filters)
  let text = toCsv(COLUMNS, [])
  for await (const part of parts) text += linesOf(part)
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="audit-log.csv"',
      'cache-control': 'private, no-store',
    },
  })
})

/** Rows without the line of names, which stands once. */
function linesOf(changes: AuditEntry[]) {
  const rows = changes.map((change) => ({
    at: change.at.toISOString(),
    actor: change.actor?.name ?? '',
    subject: change.subject,
    subjectId: change.subjectId,
    verb: change.verb,
    person: change.person?.name ?? '',
    city: change.city?.slug ?? '',
    country: change.countryCode,
    reason: change.reason,
    fields: Object.keys(change.fields).length > 0 ? JSON.stringify(change.fields) : null,
    requestId: change.requestId,
  }))
  const csv = toCsv(COLUMNS, rows)
  return csv.slice(csv.indexOf('\r\n') + 2)
}
