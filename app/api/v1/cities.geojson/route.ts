import { toCity } from '@/lib/api/city-json'
import { toGeoJson } from '@/lib/api/geojson'
import { CityExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'
import { exportDirectory } from '@/lib/search/directory'

export const GET = route(async (request) => {
  const { lang, ...filters } = requireQuery(CityExportQuery, request)
  const cities = await exportDirectory(filters, lang)
  const collection = toGeoJson(
    cities.map((city) => toCity(city, lang)),
    filters.bbox,
  )
  return text(JSON.stringify(collection), 'application/geo+json; charset=utf-8')
})

export { preflight as OPTIONS } from '@/lib/core/route'
