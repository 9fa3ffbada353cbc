import { toGeoJson } from '@/lib/api/geojson'
import { listForExport } from '@/lib/api/queries'
import { CityExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

export const GET = route(async (request) => {
  const query = requireQuery(CityExportQuery, request)
  const collection = toGeoJson(await listForExport(query), query.bbox)
  return text(JSON.stringify(collection), 'application/geo+json; charset=utf-8')
})

export { preflight as OPTIONS } from '@/lib/core/route'
