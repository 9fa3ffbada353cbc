import { toCsv } from '@/lib/api/csv'
import { Event as Answer } from '@/lib/api/event-answers'
import { listEventsForExport } from '@/lib/api/queries'
import { EventExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

const COLUMNS = Answer.keyof().options

export const GET = route(async (request) => {
  const rows = await listEventsForExport(requireQuery(EventExportQuery, request))
  const table = rows.map((row) => ({ ...row, guests: row.guests ? 'yes' : 'no' }))
  return text(toCsv(COLUMNS, table), 'text/csv; charset=utf-8; header=present', {
    'content-disposition': 'attachment; filename="events.csv"',
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
