import 'server-only'
import type { BuildingBlock, Region } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import type { Profile } from '../profile'

/** All member cities as matching sees them. */
export async function readProfiles(): Promise<Profile[]> {
  const rows = await db.city.findMany({
    where: { status: 'member' },
    select: {
      ...{ id: true, slug: true, countryCode: true, lat: true, lon: true, population: true },
      ...{ workingLanguages: true, priorities: true, prioritySdgs: true, sdgs: true },
      ...{ blocks: true, expertise: true, clusters: true, country: { select: { region: true } } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    country: row.countryCode,
    region: row.country.region as Region,
    ...{ lat: row.lat, lon: row.lon, population: row.population },
    languages: row.workingLanguages,
    priorities: row.priorities as BuildingBlock[],
    strengths: [...new Set([...row.blocks, ...row.expertise])] as BuildingBlock[],
    clusters: row.clusters,
    // What it says that it puts first, else what its practices serve.
    goals: row.prioritySdgs.length > 0 ? row.prioritySdgs : row.sdgs,
  }))
}

/** How many practices each other city took home from this one, or this one from it. */
export async function readExchange(cityId: string) {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    select other as id, count(*)::int as count from (
      select a."cityId" as other from "Adaptation" a join "Practice" p on p.id = a."originId"
        where p."cityId" = ${cityId}::uuid and a."hiddenAt" is null
      union all select p."cityId" from "Adaptation" a join "Practice" p on p.id = a."originId"
        where a."cityId" = ${cityId}::uuid and a."hiddenAt" is null) ties
    group by other`
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** How many partnerships with each other city are public, past or present. */
export async function readPartnerships(cityId: string) {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    select theirs."cityId" as id, count(*)::int as count
    from "PartnershipSide" ours
      join "Partnership" p on p.id = ours."partnershipId"
      join "PartnershipSide" theirs
        on theirs."partnershipId" = p.id and theirs."cityId" <> ours."cityId"
    where ours."cityId" = ${cityId}::uuid and p."publishedAt" is not null and p."hiddenAt" is null
    group by theirs."cityId"`
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** Whom the city blocked, and who blocked it. */
export async function readBlocked(cityId: string) {
  const rows = await db.cityBlock.findMany({
    where: { OR: [{ cityId }, { blockedId: cityId }] },
    select: { cityId: true, blockedId: true },
  })
  return new Set(rows.map((row) => (row.cityId === cityId ? row.blockedId : row.cityId)))
}
