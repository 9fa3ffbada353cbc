import 'server-only'
import { db } from '@/lib/core/db'

/** The cities that have a public partnership, or adapted a practice, or had one adapted. */
export async function readTied() {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select s."cityId" as id from "PartnershipSide" s join "Partnership" p on p.id = s."partnershipId"
      where p."publishedAt" is not null and p."hiddenAt" is null
    union select "cityId" from "Adaptation" where "hiddenAt" is null
    union select o."cityId" from "Adaptation" a join "Practice" o on o.id = a."originId"
      where a."hiddenAt" is null`
  return new Set(rows.map(({ id }) => id))
}

/** For each city whom it blocked, and who blocked it. */
export async function readAllBlocked() {
  const rows = await db.cityBlock.findMany({ select: { cityId: true, blockedId: true } })
  const blocked = new Map<string, Set<string>>()
  for (const { cityId, blockedId } of rows) {
    blocked.set(cityId, (blocked.get(cityId) ?? new Set()).add(blockedId))
    blocked.set(blockedId, (blocked.get(blockedId) ?? new Set()).add(cityId))
  }
  return blocked
}
