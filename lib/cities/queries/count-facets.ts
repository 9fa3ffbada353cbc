import 'server-only'
import { db, Prisma } from '@/lib/core/db'
import { cityMarks, cityWhere, populationBand } from '../filters'
import { CITY_FACETS, type CityFacet, type CityFacets, type CityFilters } from '../schema'

const VALUES: Record<CityFacet, Prisma.Sql> = {
  region: Prisma.sql`k.region`,
  country: Prisma.sql`c."countryCode"`,
  has: Prisma.sql`unnest(${cityMarks})`,
  year: Prisma.sql`c.joined::text`,
  population: populationBand,
  block: Prisma.sql`unnest(c.blocks)`,
  sdg: Prisma.sql`unnest(c.sdgs)::text`,
  cluster: Prisma.sql`unnest(c.clusters)`,
  language: Prisma.sql`unnest(c."workingLanguages")`,
  award: Prisma.sql`unnest(c.awards)::text`,
  status: Prisma.sql`c.status::text`,
}

/** How many cities each value of each facet would leave, the other filters kept; one round trip. */
export async function countFacets(filters: CityFilters, ids?: string[]): Promise<CityFacets> {
  const counts = CITY_FACETS.map(
    (facet) => Prisma.sql`
      select ${facet} as facet, value, count(*)::int as count from (
        select ${VALUES[facet]} as value from "City" c join "Country" k on k.code = c."countryCode"
        where ${cityWhere(filters, { except: facet, ids })}
      ) counted where value is not null group by value`,
  )
  const rows = await db.$queryRaw<{ facet: CityFacet; value: string; count: number }[]>`
    ${Prisma.join(counts, ' union all ')}`
  const facets = Object.fromEntries(CITY_FACETS.map((facet) => [facet, {}])) as CityFacets
  for (const { facet, value, count } of rows) facets[facet][value] = count
  return facets
}
