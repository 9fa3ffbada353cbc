import { requestFeed } from '@/lib/api/feeds/partnership-feeds'
import { RequestFeedQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

export const GET = route(async (request) =>
  text(
    await requestFeed(requireQuery(RequestFeedQuery, request), 'atom'),
    'application/atom+xml; charset=utf-8',
  ),
)

export { preflight as OPTIONS } from '@/lib/core/route'
