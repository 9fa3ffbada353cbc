import { cityFeed } from '@/lib/api/feeds/city-feed'
import { CityExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

export const GET = route(async (request) =>
  text(
    await cityFeed(requireQuery(CityExportQuery, request)),
    'application/atom+xml; charset=utf-8',
  ),
)

export { preflight as OPTIONS } from '@/lib/core/route'
