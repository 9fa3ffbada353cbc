import { toCsv } from '@/lib/api/csv'
import { Request as Answer } from '@/lib/api/partnership-answers'
import { listRequestsForExport } from '@/lib/api/queries'
import { RequestExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

const COLUMNS = Answer.keyof().options

export const GET = route(async (request) => {
  const rows = await listRequestsForExport(requireQuery(RequestExportQuery, request))
  return text(toCsv(COLUMNS, rows), 'text/csv; charset=utf-8; header=present', {
    'content-disposition': 'attachment; filename="partnership-requests.csv"',
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
