import 'server-only'
import { populationBand } from '@/lib/cities/filters'
import { Prisma } from '@/lib/core/db'
import type { PartnershipView, RequestFacet, RequestView } from './address'

/** What a list shows unless asked otherwise: what another city can still answer. */
const DEFAULT_STATE = ['open']

/** How a request stands: its deadline holds whether or not the clock's work is done. */
const stateNow = Prisma.sql`(case when r.state = 'open' and r."expiresAt" <= now()
  then 'expired' else r.state::text end)`

/** The condition of a view on `"PartnerRequest" r join "City" c join "Country" k`. `except` leaves a facet out. */
export function requestWhere(
  view: RequestView,
  { except, ids }: { except?: RequestFacet; ids?: string[] | undefined } = {},
) {
  const state = view.state.length > 0 ? view.state : DEFAULT_STATE
  const facets: Record<RequestFacet, Prisma.Sql | null> = {
    kind: oneOf(view.kind, (all) => Prisma.sql`r.kind = any(${all})`),
    block: oneOf(view.block, (all) => Prisma.sql`r.blocks && ${all}::text[]`),
    sdg: oneOf(view.sdg, (all) => Prisma.sql`r.sdgs && ${all}::int[]`),
    region: oneOf(view.region, (all) => Prisma.sql`k.region = any(${all})`),
    country: oneOf(view.country, (all) => Prisma.sql`c."countryCode" = any(${all})`),
    size: oneOf(view.size, (all) => Prisma.sql`${populationBand} = any(${all})`),
    wanted: oneOf(
      view.wanted,
      (all) => Prisma.sql`(r.regions = '{}' or r.regions && ${all}::text[])`,
    ),
    language: oneOf(view.language, (all) => Prisma.sql`${languages} && ${all}::text[]`),
    state: Prisma.sql`${stateNow} = any(${state})`,
  }
  return Prisma.join(
    [
      Prisma.sql`r.state <> 'draft' and r."hiddenAt" is null`,
      ...Object.entries(facets).flatMap(([facet, condition]) =>
        condition && facet !== except ? [condition] : [],
      ),
      ...(view.city.length > 0 ? [Prisma.sql`c.slug = any(${view.city})`] : []),
      ...(ids ? [Prisma.sql`r.id = any(${ids}::uuid[])`] : []),
    ],
    ' and ',
  )
}

const languages = Prisma.sql`(case when r.languages = '{}' then array[r.language] else r.languages end)`

/** The values of each facet of a request. */
export const FACET_VALUES: Record<RequestFacet, Prisma.Sql> = {
  kind: Prisma.sql`r.kind`,
  block: Prisma.sql`unnest(r.blocks)`,
  sdg: Prisma.sql`unnest(r.sdgs)::text`,
  region: Prisma.sql`k.region`,
  country: Prisma.sql`c."countryCode"`,
  size: populationBand,
  wanted: Prisma.sql`unnest(case when r.regions = '{}' then (select array_agg(distinct region) from "Country") else r.regions end)`,
  language: Prisma.sql`unnest(${languages})`,
  state: stateNow,
}

/** The condition of a view of the published partnerships, of which one side is enough. */
export function partnershipWhere(view: PartnershipView): Prisma.PartnershipWhereInput {
  const { kind, block, sdg, state, region, country, city } = view
  const side = {
    ...(region.length > 0 && { country: { region: { in: region } } }),
    ...(country.length > 0 && { countryCode: { in: country } }),
    ...(city.length > 0 && { slug: { in: city } }),
  }
  return {
    ...PUBLISHED,
    ...(kind.length > 0 && { kind: { in: kind } }),
    ...(block.length > 0 && { blocks: { hasSome: block } }),
    ...(sdg.length > 0 && { sdgs: { hasSome: sdg } }),
    ...(state.length > 0 && { state: { in: state } }),
    ...(Object.keys(side).length > 0 && { sides: { some: { city: side } } }),
  }
}

/** What everybody may know of. */
export const PUBLISHED = { publishedAt: { not: null }, hiddenAt: null } as const

function oneOf<Value>(values: Value[], condition: (values: Value[]) => Prisma.Sql) {
  return values.length > 0 ? condition(values) : null
}
