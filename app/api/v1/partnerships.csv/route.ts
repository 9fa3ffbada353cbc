import { toCsv } from '@/lib/api/csv'
import { listPartnershipsForExport } from '@/lib/api/queries'
import { PartnershipExportQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'

const COLUMNS = [
  ...['slug', 'kind', 'title', 'language', 'state', 'blocks', 'sdgs', 'cities', 'countries'],
  ...['request', 'href', 'createdAt', 'updatedAt'],
] as const

export const GET = route(async (request) => {
  const found = await listPartnershipsForExport(requireQuery(PartnershipExportQuery, request))
  const rows = found.map(({ sides, ...each }) => ({
    ...each,
    cities: sides.map(({ city }) => city),
    countries: sides.map(({ country }) => country),
  }))
  return text(toCsv(COLUMNS, rows), 'text/csv; charset=utf-8; header=present', {
    'content-disposition': 'attachment; filename="partnerships.csv"',
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
