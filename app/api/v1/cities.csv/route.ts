import { City } from '@/lib/api/answers'
import { toCity } from '@/lib/api/city-json'
import { toCsv } from '@/lib/api/csv'
import { CityExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'
import { exportDirectory } from '@/lib/search/directory'

const COLUMNS = City.keyof().options

export const GET = route(async (request) => {
  const { lang, ...filters } = requireQuery(CityExportQuery, request)
  const cities = await exportDirectory(filters, lang)
  const csv = toCsv(
    COLUMNS,
    cities.map((city) => toCity(city, lang)),
  )
  return text(csv, 'text/csv; charset=utf-8; header=present', {
    'content-disposition': 'attachment; filename="learning-cities.csv"',
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
