import { toCity } from '@/lib/api/city-json'
import { pageLinks } from '@/lib/api/paging'
import { CityListQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { searchDirectory } from '@/lib/search/directory'

export const GET = route(async (request) => {
  const { lang, ...filters } = requireQuery(CityListQuery, request)
  const { data, ...rest } = await searchDirectory(filters, lang)
  const link = pageLinks(request.url, rest)
  return json({ data: data.map((city) => toCity(city, lang)), ...rest }, { link })
})

export { preflight as OPTIONS } from '@/lib/core/route'
