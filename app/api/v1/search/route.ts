import { pageLinks } from '@/lib/api/paging'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { searchEverything } from '@/lib/search/queries'
import { SearchParams } from '@/lib/search/schema'

export const GET = route(async (request) => {
  const params = requireQuery(SearchParams, request)
  const results = await searchEverything(params)
  const pages = Math.max(1, Math.ceil(results.total / params.limit))
  const link = pageLinks(request.url, { page: params.page, pages })
  // What is left without the engine is not worth keeping.
  return json(results, results.limited ? { link, 'cache-control': 'no-store' } : { link })
})

export { preflight as OPTIONS } from '@/lib/core/route'
