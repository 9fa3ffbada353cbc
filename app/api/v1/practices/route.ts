import { pageLinks } from '@/lib/api/paging'
import { toPractice } from '@/lib/api/practice-json'
import { PracticeListQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { searchPractices } from '@/lib/search/practices'

export const GET = route(async (request) => {
  const { lang, ...view } = requireQuery(PracticeListQuery, request)
  const { data, foundBy: _, ...rest } = await searchPractices(view, lang)
  const link = pageLinks(request.url, rest)
  return json({ data: data.map((each) => toPractice(each, lang)), ...rest }, { link })
})

export { preflight as OPTIONS } from '@/lib/core/route'
