import { eventFeed } from '@/lib/api/feeds/event-feed'
import { EventFeedQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

export const GET = route(async (request) =>
  text(
    await eventFeed(requireQuery(EventFeedQuery, request), 'atom'),
    'application/atom+xml; charset=utf-8',
  ),
)

export { preflight as OPTIONS } from '@/lib/core/route'
