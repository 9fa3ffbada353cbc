import { City } from '@/lib/api/answers'
import { toCsv } from '@/lib/api/csv'
import { listForExport } from '@/lib/api/queries'
import { CityExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

const COLUMNS = City.keyof().options

export const GET = route(async (request) => {
  const cities = await listForExport(requireQuery(CityExportQuery, request))
  return text(toCsv(COLUMNS, cities), 'text/csv; charset=utf-8; header=present', {
    'content-disposition': 'attachment; filename="learning-cities.csv"',
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
