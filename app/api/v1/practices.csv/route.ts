import { toCsv } from '@/lib/api/csv'
import { Practice } from '@/lib/api/practice-answers'
import { listPracticesForExport } from '@/lib/api/queries'
import { PracticeExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

const COLUMNS = Practice.keyof().options

export const GET = route(async (request) => {
  const practices = await listPracticesForExport(requireQuery(PracticeExportQuery, request))
  const rows = practices.map((each) => ({
    ...each,
    authored: each.authored ? 'yes' : 'no',
    reviewed: each.reviewed ? 'yes' : 'no',
  }))
  return text(toCsv(COLUMNS, rows), 'text/csv; charset=utf-8; header=present', {
    'content-disposition': 'attachment; filename="practices.csv"',
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
