import { writeCycleCalendar } from '@/lib/accreditation/cycle-calendar'
import { CycleCalendarQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

export const GET = route(async (request) =>
  text(
    await writeCycleCalendar(requireQuery(CycleCalendarQuery, request).lang),
    'text/calendar; charset=utf-8',
    { 'content-disposition': 'inline; filename="cycles.ics"' },
  ),
)

export { preflight as OPTIONS } from '@/lib/core/route'
