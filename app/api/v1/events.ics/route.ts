import { eventCalendar } from '@/lib/api/feeds/event-calendar'
import { EventCalendarQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

export const GET = route(async (request) =>
  text(
    await eventCalendar(requireQuery(EventCalendarQuery, request)),
    'text/calendar; charset=utf-8',
    { 'content-disposition': 'inline; filename="events.ics"' },
  ),
)

export { preflight as OPTIONS } from '@/lib/core/route'
