import { pageLinks } from '@/lib/api/paging'
import { toPractice } from '@/lib/api/practice-json'
import { PracticeListQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { searchPractices } from '@/lib/search/practices'

export const GET = route(async (request) => {
  const { lang, ...view } = requireQuery(PracticeListQuery, request)
  const { data, total, facets, page, pages, limited } = await searchPractices(view, lang)
  const link = pageLinks(request.url, { page, pages })
  return json(
    { data: data.map((each) => toPractice(each, lang)), total, facets, page, pages, limited },
    { link },
  )
})

export { preflight as OPTIONS } from '@/lib/core/route'
