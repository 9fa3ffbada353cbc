import 'server-only'
import { Prisma } from '@/lib/core/db'
import { type CityFacet, type CityFilters, POPULATION_BANDS, type PopulationBand } from './schema'

/** The status that a list shows unless asked otherwise: nobody else is counted as a member. */
const DEFAULT_STATUS = ['member']

/**
 * The condition that a view of the directory puts on `"City" c join "Country" k`, as SQL. `except` leaves one filter
 * out: a facet counts what each of its values would give, with all other filters kept. The text of the query is
 * not part of it: search finds, and its ids come in as `ids`.
 */
export function cityWhere(
  filters: CityFilters,
  { except, ids }: { except?: CityFacet; ids?: string[] } = {},
) {
  const conditions = [
    ...Object.entries(facetConditions(filters)).flatMap(([facet, condition]) =>
      condition && facet !== except ? [condition] : [],
    ),
    ...(filters.bbox ? [inBox(filters.bbox)] : []),
    ...(ids ? [Prisma.sql`c.id = any(${ids}::uuid[])`] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`
}

/** One condition for each facet that the filters speak of. */
function facetConditions(filters: CityFilters): Record<CityFacet, Prisma.Sql | null> {
  const status = filters.status.length > 0 ? filters.status : DEFAULT_STATUS
  return {
    region: oneOf(filters.region, (values) => Prisma.sql`k.region = any(${values})`),
    country: oneOf(filters.country, (values) => Prisma.sql`c."countryCode" = any(${values})`),
    has: oneOf(filters.has, (values) => Prisma.sql`${cityMarks} @> ${values}::text[]`),
    year: oneOf(filters.year, (values) => Prisma.sql`c.joined = any(${values}::int[])`),
    population: oneOf(filters.population, (bands) => Prisma.sql`${populationBand} = any(${bands})`),
    block: oneOf(filters.block, (values) => Prisma.sql`c.blocks && ${values}::text[]`),
    sdg: oneOf(filters.sdg, (values) => Prisma.sql`c.sdgs && ${values}::int[]`),
    cluster: oneOf(filters.cluster, (values) => Prisma.sql`c.clusters && ${values}::text[]`),
    language: oneOf(
      filters.language,
      (values) => Prisma.sql`c."workingLanguages" && ${values}::text[]`,
    ),
    award: oneOf(filters.award, (values) => Prisma.sql`c.awards && ${values}::int[]`),
    status: Prisma.sql`c.status::text = any(${status})`,
  }
}

/** The band of a city's population, by POPULATION_BANDS. */
export const populationBand = Prisma.sql`(case ${Prisma.join(
  Object.entries(POPULATION_BANDS).flatMap(([band, range]) =>
    range?.to
      ? [Prisma.sql`when c.population < ${range.to}::int then ${band as PopulationBand}`]
      : [],
  ),
  ' ',
)} when c.population is null then 'unknown' else 'over-5m' end)`

/** What is going on in a city, by CITY_MARKS. */
export const cityMarks = Prisma.sql`((case when c."openRequests" > 0 then array['requests'] else '{}' end)
  || (case when c."eventsUntil" > now() at time zone 'utc' then array['events'] else '{}' end))`

/** Longitudes as a map gives them may lie beyond ±180; west of more than east crosses the antimeridian. */
function inBox([west, south, east, north]: NonNullable<CityFilters['bbox']>) {
  const latitude = Prisma.sql`c.lat between ${south} and ${north}`
  if (east - west >= 360) return latitude
  const [from, to] = [wrap(west), wrap(east)]
  const longitude =
    from <= to
      ? Prisma.sql`c.lon between ${from} and ${to}`
      : Prisma.sql`(c.lon >= ${from} or c.lon <= ${to})`
  return Prisma.sql`${latitude} and ${longitude}`
}

function wrap(longitude: number) {
  return ((((longitude + 180) % 360) + 360) % 360) - 180
}

function oneOf<Value>(values: Value[], condition: (values: Value[]) => Prisma.Sql) {
  return values.length > 0 ? condition(values) : null
}
