import { populationBand } from '@/lib/cities/filters'
import { db, Prisma } from '@/lib/core/db'
import {
  PRACTICE_FACETS,
  type PracticeFacet,
  type PracticeFacets,
  type PracticeMark,
  type PracticeSort,
  type PracticeView,
} from '@/lib/practices/address'

/** A view answered by the database alone, one condition for each filter: what the catalogue has to agree with. */

/** A practice with its city and country, as the conditions of a view speak of them. */
const FROM = Prisma.sql`"Practice" p join "City" c on c.id = p."cityId" join "Country" k on k.code = c."countryCode"`

export async function plainIds(view: PracticeView) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select p.id from ${FROM} where ${where(view)} order by ${orderOf(view.sort ?? 'new')}, p.id`
  return rows.map(({ id }) => id)
}

export async function plainFacets(view: PracticeView) {
  const counts = await Promise.all(
    PRACTICE_FACETS.map(async (facet) => {
      const rows = await db.$queryRaw<{ value: string; count: number }[]>`
        select v.value::text as value, count(*)::int as count
        from ${FROM}, lateral (${valuesOf(facet)}) v (value) where ${where(view, facet)} group by 1`
      return [facet, Object.fromEntries(rows.map(({ value, count }) => [value, count]))]
    }),
  )
  return Object.fromEntries(counts) as PracticeFacets
}

/** The condition of a view; `except` leaves one filter out, as a facet counts with all others kept. */
function where(view: PracticeView, except?: PracticeFacet) {
  const chosen = PRACTICE_FACETS.filter((facet) => facet !== except && view[facet].length > 0)
  const conditions = [
    Prisma.sql`p.state = 'published' and p."hiddenAt" is null and p."originalId" is null`,
    ...chosen.map((facet) => {
      const values = view[facet].map(String)
      const given = Prisma.sql`array(select v.value::text from (${valuesOf(facet)}) v (value))`
      // Of marks all are wanted, of everything else one.
      return facet === 'has'
        ? Prisma.sql`${given} @> ${values}::text[]`
        : Prisma.sql`${given} && ${values}::text[]`
    }),
    ...(view.city.length > 0 ? [Prisma.sql`c.slug = any(${view.city})`] : []),
  ]
  return Prisma.join(conditions, ' and ')
}

/** The values that a practice has of a facet, one in a row. */
function valuesOf(facet: PracticeFacet) {
  const values: Record<PracticeFacet, Prisma.Sql> = {
    block: Prisma.sql`select unnest(p.blocks)`,
    feature: Prisma.sql`select unnest(p.features)`,
    sdg: Prisma.sql`select unnest(p.sdgs)`,
    region: Prisma.sql`select k.region`,
    country: Prisma.sql`select k.code`,
    size: Prisma.sql`select ${populationBand}`,
    cost: Prisma.sql`select coalesce(p."costBand", 'unknown')`,
    audience: Prisma.sql`select unnest(p.audience)`,
    year: Prisma.sql`select p.year where p.year is not null`,
    language: Prisma.sql`select p.language union select t.language from "Practice" t
      where t."originalId" = p.id and t.state = 'published' and t."hiddenAt" is null`,
    has: Prisma.join(Object.entries(MARKS).map(markIf), ' union all '),
  }
  return values[facet]
}

const MARKS: Record<PracticeMark, Prisma.Sql> = {
  evidence: Prisma.sql`p.evidence <> ''`,
  lessons: Prisma.sql`p.lessons <> ''`,
  adapted: Prisma.sql`p."adaptedCount" > 0`,
  reviewed: Prisma.sql`p."reviewedAt" is not null`,
  'own-words': Prisma.sql`p.authored`,
}

function markIf([mark, condition]: [string, Prisma.Sql]) {
  return Prisma.sql`select ${mark}::text where ${condition}`
}

function orderOf(sort: PracticeSort) {
  const newest = Prisma.sql`p."publishedAt" desc nulls last`
  const orders: Record<PracticeSort, Prisma.Sql> = {
    new: newest,
    relevance: newest,
    year: Prisma.sql`p.year desc nulls last, ${newest}`,
    title: Prisma.sql`p.title collate "sort_en"`,
    adapted: Prisma.sql`p."adaptedCount" desc, ${newest}`,
    useful: Prisma.sql`p."usefulCount" desc, ${newest}`,
  }
  return orders[sort]
}
