import { toCityProfile } from '@/lib/api/city-json'
import { CityQuery } from '@/lib/api/schema'
import { getCity } from '@/lib/cities/queries/get-city'
import { notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { listPracticesOfCity } from '@/lib/practices/queries/list-practices'
import { getOwnWords } from '@/lib/profiles/queries/get-own-words'

export const GET = route(async (request, { slug = '' }) => {
  const { lang } = requireQuery(CityQuery, request)
  const city = (await getCity(slug, lang)) ?? notFound('City')
  const [practices, said] = await Promise.all([listPracticesOfCity(city.id), getOwnWords(city.id)])
  return json(toCityProfile(city, practices, said, lang))
})

export { preflight as OPTIONS } from '@/lib/core/route'
