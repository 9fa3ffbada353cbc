import { pageLinks } from '@/lib/api/paging'
import { toRequest } from '@/lib/api/partnership-json'
import { RequestListQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { searchRequests } from '@/lib/search/requests'

export const GET = route(async (request) => {
  const { lang, ...view } = requireQuery(RequestListQuery, request)
  const { data, ...found } = await searchRequests(view, lang)
  const link = pageLinks(request.url, found)
  return json({ data: data.map((each) => toRequest(each, lang)), ...found }, { link })
})

export { preflight as OPTIONS } from '@/lib/core/route'
