import { pageLinks } from '@/lib/api/paging'
import { toPartnership } from '@/lib/api/partnership-json'
import { PartnershipListQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { listPartnerships } from '@/lib/partnerships/queries/list-partnerships'

export const GET = route(async (request) => {
  const { lang, ...view } = requireQuery(PartnershipListQuery, request)
  const { data, ...found } = await listPartnerships(view, lang)
  const link = pageLinks(request.url, found)
  return json({ data: data.map((each) => toPartnership(each, lang)), ...found }, { link })
})

export { preflight as OPTIONS } from '@/lib/core/route'
