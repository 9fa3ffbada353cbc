import { toPracticeProfile } from '@/lib/api/practice-json'
import { CityQuery } from '@/lib/api/schema'
import { notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { getPractice } from '@/lib/practices/queries/get-practice'

export const GET = route(async (request, { slug = '' }) => {
  const { lang } = requireQuery(CityQuery, request)
  const practice = (await getPractice(slug, lang)) ?? notFound('Practice')
  return json(toPracticeProfile(practice, lang))
})

export { preflight as OPTIONS } from '@/lib/core/route'
