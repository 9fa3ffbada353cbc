import { toPartnership } from '@/lib/api/partnership-json'
import { CityQuery } from '@/lib/api/schema'
import { notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { getPartnership } from '@/lib/partnerships/queries/list-partnerships'

export const GET = route(async (request, { slug = '' }) => {
  const { lang } = requireQuery(CityQuery, request)
  const partnership = (await getPartnership(slug, lang)) ?? notFound('Partnership')
  return json(toPartnership(partnership.row, lang))
})

export { preflight as OPTIONS } from '@/lib/core/route'
