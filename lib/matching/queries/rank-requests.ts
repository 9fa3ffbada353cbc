import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import { db, type Prisma, type Tx } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { requestInList, toRequestRow } from '@/lib/partnerships/queries/list-requests'
import { matchRequest } from '../match-request'
import { currentNetwork } from './current-network'
import { readBlocked } from './profiles'

type Reader = Pick<Tx, 'partnerRequest'>

/** Requests that another city can answer to now. */
function openAt(now: Date) {
  return {
    ...{ state: 'open', hiddenAt: null, expiresAt: { gt: now } },
  } satisfies Prisma.PartnerRequestWhereInput
}

/** The open requests of other cities for a city, the best fit first, with the reasons; none that it answered to. */
export async function rankRequests(
  cityId: string,
  { locale, limit, now = new Date() }: { locale: Locale; limit: number; now?: Date },
) {
  const [{ byId }, blocked, rows] = await Promise.all([
    currentNetwork(),
    readBlocked(cityId),
    db.partnerRequest.findMany({
      where: { ...openAt(now), cityId: { not: cityId }, interests: { none: { cityId } } },
      select: {
        ...{ ...requestInList, cityId: true },
        invitations: { where: { cityId }, select: { cityId: true } },
      },
      orderBy: { id: 'asc' },
    }),
  ])
  const city = byId.get(cityId)
  if (!city) return []
  return rows
    .filter((row) => !blocked.has(row.cityId))
    .flatMap(({ invitations, cityId: ownerId, ...row }) => {
      const owner = byId.get(ownerId)
      if (!owner) return []
      const isInvited = invitations.length > 0
      return [
        { request: toRequestRow(row, locale, now), isInvited, ...matchRequest(owner, row, city) },
      ]
    })
    .sort((a, b) => Number(b.isInvited) - Number(a.isInvited) || b.score - a.score)
    .slice(0, limit)
}

/** The member cities that fit a request best: none that was invited, answered, or is blocked on either side. */
export async function rankCitiesForRequest(tx: Reader, requestId: string, limit: number) {
  const request = await tx.partnerRequest.findUnique({
    where: { id: requestId },
    select: {
      ...{ cityId: true, blocks: true, regions: true, sizes: true, languages: true },
      ...{ priorities: true },
      invitations: { select: { cityId: true } },
      interests: { select: { cityId: true } },
    },
  })
  if (!request) return []
  const [{ cities, byId }, blocked] = await Promise.all([
    currentNetwork(),
    readBlocked(request.cityId),
  ])
  const owner = byId.get(request.cityId)
  if (!owner) return []
  const known = new Set([
    ...[request.cityId, ...blocked],
    ...[...request.invitations, ...request.interests].map(({ cityId }) => cityId),
  ])
  return cities
    .filter(({ id }) => !known.has(id))
    .map((city) => ({
      ...{ id: city.id, slug: city.profile.slug },
      ...matchRequest(owner, request, city),
    }))
    .sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug))
    .slice(0, limit)
}

export type FittingCity = Awaited<ReturnType<typeof suggestForRequest>>[number]

/** The same with the cities as lists show them. */
export async function suggestForRequest(requestId: string, locale: Locale, limit: number) {
  const found = await rankCitiesForRequest(db, requestId, limit)
  const rows = await db.city.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: cityInList,
  })
  const byId = new Map(rows.map((row) => [row.id, toCityRow(row, locale)]))
  return found.flatMap(({ id, score, reasons }) => {
    const city = byId.get(id)
    return city ? [{ city, score, reasons }] : []
  })
}

/** How well each city that showed interest fits, by its id. */
export async function fitsOfInterested(
  owner: { cityId: string } & Parameters<typeof matchRequest>[1],
  cityIds: string[],
) {
  const { byId } = await currentNetwork()
  const own = byId.get(owner.cityId)
  return new Map(
    cityIds.flatMap((id) => {
      const city = byId.get(id)
      return own && city ? [[id, matchRequest(own, owner, city)] as const] : []
    }),
  )
}
