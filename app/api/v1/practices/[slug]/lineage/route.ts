import { toLineage } from '@/lib/api/lineage-json'
import { CityQuery } from '@/lib/api/schema'
import { notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { getPractice } from '@/lib/practices/queries/get-practice'
import { getLineage } from '@/lib/trail/queries/get-lineage'

export const GET = route(async (request, { slug = '' }) => {
  const { lang } = requireQuery(CityQuery, request)
  const practice = (await getPractice(slug, lang)) ?? notFound('Practice')
  const lineage = (await getLineage(practice.rootId, lang)) ?? notFound('Practice')
  return json(toLineage(lineage, lang))
})

export { preflight as OPTIONS } from '@/lib/core/route'
