import 'server-only'
import { REGIONS, type Region } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { MEMBER_STATES } from '../member-states'

/** The five UNESCO regions with the members this directory holds, and how many Member States each region has. */
export async function listRegions() {
  const rows = await db.$queryRaw<{ region: Region; cities: number; countries: number }[]>`
    select k.region, count(*)::int as cities, count(distinct k.code)::int as countries
    from "City" c join "Country" k on k.code = c."countryCode"
    where c.status = 'member' group by k.region`
  return REGIONS.map((region) => {
    const row = rows.find((one) => one.region === region)
    return {
      region,
      cities: row?.cities ?? 0,
      countries: row?.countries ?? 0,
      states: MEMBER_STATES.filter((state) => state.region === region).length,
    }
  })
}
