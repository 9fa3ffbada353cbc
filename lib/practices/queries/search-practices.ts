import 'server-only'
import { populationBand } from '@/lib/cities/filters'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import {
  PRACTICE_FACETS,
  type PracticeFacet,
  type PracticeFacets,
  type PracticeMark,
  type PracticeSort,
  type PracticeView,
} from '../address'
import { listPracticesById } from './get-practice'

/** Rows on a page unless `limit` says otherwise. */
const PAGE_SIZE = 20

/** A practice with its city and country, as the conditions of a view speak of them. */
const FROM = Prisma.sql`"Practice" p join "City" c on c.id = p."cityId" join "Country" k on k.code = c."countryCode"`

/** One page of the practices that a view asks for, how many there are, and what each further filter would leave. */
export async function searchPractices(view: PracticeView, locale: Locale) {
  const limit = view.limit ?? PAGE_SIZE
  const [found, [counted], facets] = await Promise.all([
    findIds(view, Prisma.sql`limit ${limit} offset ${(view.page - 1) * limit}`),
    db.$queryRaw<
      { count: number }[]
    >`select count(*)::int as count from ${FROM} where ${where(view)}`,
    countFacets(view),
  ])
  const total = counted?.count ?? 0
  return {
    data: await listPracticesById(found, locale),
    total,
    facets,
    page: view.page,
    pages: Math.max(1, Math.ceil(total / limit)),
  }
}

/** Ids of all practices of a view, in its order; `page` and `limit` are not looked at. */
export function listPracticeIds(view: PracticeView) {
  return findIds(view, Prisma.empty)
}

async function findIds(view: PracticeView, part: Prisma.Sql) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select p.id from ${FROM} where ${where(view)} order by ${orderOf(view.sort ?? 'new')}, p.id ${part}`
  return rows.map(({ id }) => id)
}

async function countFacets(view: PracticeView) {
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
    ...view.q.split(' ').filter(Boolean).map(says),
  ]
  return Prisma.join(conditions, ' and ')
}

/** A word of the practice itself, of one of its translations, or of its city's and country's names. */
function says(word: string) {
  const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(exists (select from "Practice" w where (w.id = p.id or (w."originalId" = p.id
      and w.state = 'published' and w."hiddenAt" is null))
      and concat_ws(' ', w.title, w.summary, w.story, w.evidence, w.lessons) ilike ${part})
    or c.names::text ilike ${part} or c.name ilike ${part} or k.names::text ilike ${part})`
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
