import { toRequestProfile } from '@/lib/api/partnership-json'
import { CityQuery } from '@/lib/api/schema'
import { notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { getRequest } from '@/lib/partnerships/queries/get-request'

export const GET = route(async (request, { slug = '' }) => {
  const { lang } = requireQuery(CityQuery, request)
  return json(toRequestProfile((await getRequest(slug, lang)) ?? notFound('Request'), lang))
})

export { preflight as OPTIONS } from '@/lib/core/route'
