import 'server-only'
import { populationBand } from '@/lib/cities/filters'
import { db, Prisma } from '@/lib/core/db'
import type { PracticeFacet } from '../address'

/** What views filter, count and sort a practice by. */
export type Entry = {
  id: string
  city: string
  values: Record<PracticeFacet, string[]>
  title: string
  year: number | null
  publishedAt: Date | null
  adaptedCount: number
  usefulCount: number
}

/** Enough for one answer of the database not to take long. */
const BATCH = 5_000

/** A list holds originals that everyone can see; translations are found with theirs. */
const LISTED = Prisma.sql`p.state = 'published' and p."hiddenAt" is null and p."originalId" is null`

const ENTRY = Prisma.sql`
  select p.id, c.slug as city, p.title, p.year, p."publishedAt", p."adaptedCount", p."usefulCount",
    json_build_object(
      'block', coalesce(p.blocks, '{}'), 'feature', coalesce(p.features, '{}'),
      'sdg', coalesce(p.sdgs::text[], '{}'), 'audience', coalesce(p.audience, '{}'),
      'region', array[k.region], 'country', array[k.code], 'size', array[${populationBand}],
      'cost', array[coalesce(p."costBand", 'unknown')], 'year', array_remove(array[p.year::text], null),
      'language', array(select p.language union select t.language from "Practice" t
        where t."originalId" = p.id and t.state = 'published' and t."hiddenAt" is null),
      'has', array_remove(array[
        case when p.evidence <> '' then 'evidence' end, case when p.lessons <> '' then 'lessons' end,
        case when p."adaptedCount" > 0 then 'adapted' end,
        case when p."reviewedAt" is not null then 'reviewed' end,
        case when p.authored then 'own-words' end], null)) as values
  from "Practice" p join "City" c on c.id = p."cityId" join "Country" k on k.code = c."countryCode"
  where ${LISTED}`

/** All entries, by id and in batches. */
export async function* readAll() {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const entries = await db.$queryRaw<Entry[]>`
      ${ENTRY} and p.id > ${after}::uuid order by p.id limit ${BATCH}`
    yield entries
    const last = entries.at(-1)
    if (!last || entries.length < BATCH) return
    after = last.id
  }
}

/** Those of these ids that are listed. */
export function readSome(ids: string[]) {
  return db.$queryRaw<Entry[]>`${ENTRY} and p.id = any(${ids}::uuid[])`
}

/** Originals of which something was written since, their city's facts, translations and adaptations among it. */
export async function readChanged(since: Date) {
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>`
    select id, max(at) as at from (
      select coalesce("originalId", id) as id, "updatedAt" as at from "Practice"
        where "updatedAt" > ${since}
      union all select p.id, c."updatedAt" from "City" c join "Practice" p on p."cityId" = c.id
        where c."updatedAt" > ${since} and p."originalId" is null
      union all select "originId", "updatedAt" from "Adaptation" where "updatedAt" > ${since}) changed
    group by id`
  return rows
}

export async function countListed() {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "Practice" p where ${LISTED}`
  return row?.count ?? 0
}
