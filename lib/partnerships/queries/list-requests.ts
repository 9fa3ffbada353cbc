import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { REQUEST_FACETS, type RequestFacet, type RequestFacets, type RequestView } from '../address'
import { FACET_VALUES, requestWhere } from '../filters'
import { publicState } from '../public-state'
import type { RequestKind } from '../schema'

/** Rows on a page unless `limit` says otherwise. */
const PAGE_SIZE = 20

const from = Prisma.sql`from "PartnerRequest" r join "City" c on c.id = r."cityId"
  join "Country" k on k.code = c."countryCode"`

/** What a list shows of a request. */
export const requestInList = {
  ...{ id: true, slug: true, state: true, kind: true, title: true, language: true, body: true },
  ...{ blocks: true, sdgs: true, regions: true, sizes: true, languages: true, priorities: true },
  ...{ seats: true, taken: true, replyDays: true, deadline: true, expiresAt: true },
  ...{ publishedAt: true, updatedAt: true, city: { select: cityInList } },
} satisfies Prisma.PartnerRequestSelect

export type RequestRow = ReturnType<typeof toRequestRow>

export function toRequestRow(
  { city, kind, ...row }: Prisma.PartnerRequestGetPayload<{ select: typeof requestInList }>,
  locale: Locale,
  now = new Date(),
) {
  return {
    ...row,
    kind: kind as RequestKind,
    state: publicState(row, now),
    city: toCityRow(city, locale),
  }
}

/**
 * One page of the requests that a view asks for, how many there are, and what each further filter would leave.
 * @param ids what the view's words find, best first; all of them where it has none
 */
export async function listRequests(view: RequestView, locale: Locale, ids?: string[]) {
  const limit = view.limit ?? PAGE_SIZE
  const where = requestWhere(view, { ids })
  const [found, [count], facets] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      select r.id ${from} where ${where} order by ${orderOf(view, ids)}
      limit ${limit} offset ${(view.page - 1) * limit}`,
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total ${from} where ${where}`,
    countFacets(view, ids),
  ])
  const total = count?.total ?? 0
  return {
    data: await listRequestsById(
      found.map(({ id }) => id),
      locale,
    ),
    ...{ total, facets, page: view.page, pages: Math.max(1, Math.ceil(total / limit)) },
  }
}

/** Ids of all requests of a view, in its order: for feeds, exports and saved searches. */
export async function listRequestIds(view: RequestView, ids?: string[]) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select r.id ${from} where ${requestWhere(view, { ids })} order by ${orderOf(view, ids)}`
  return rows.map(({ id }) => id)
}

/** The public requests of these ids, in their order. */
export async function listRequestsById(ids: string[], locale: Locale) {
  const rows = await db.partnerRequest.findMany({
    where: { id: { in: ids }, hiddenAt: null, state: { not: 'draft' } },
    select: requestInList,
  })
  const byId = new Map(rows.map((row) => [row.id, toRequestRow(row, locale)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What a city has open, the nearest deadline first. */
export async function listRequestsOfCity(cityId: string, locale: Locale) {
  const rows = await db.partnerRequest.findMany({
    where: { cityId, hiddenAt: null, state: 'open', expiresAt: { gt: new Date() } },
    select: requestInList,
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => toRequestRow(row, locale))
}

function orderOf({ sort }: RequestView, ids: string[] | undefined) {
  if (sort === 'deadline') return Prisma.sql`r."expiresAt", r.id`
  if (ids && sort !== 'new') return Prisma.sql`array_position(${ids}::uuid[], r.id)`
  return Prisma.sql`r."publishedAt" desc nulls last, r.id`
}

async function countFacets(view: RequestView, ids: string[] | undefined): Promise<RequestFacets> {
  const counts = REQUEST_FACETS.map(
    (facet) => Prisma.sql`
      select ${facet} as facet, value, count(*)::int as count from (
        select ${FACET_VALUES[facet]} as value ${from} where ${requestWhere(view, { except: facet, ids })}
      ) counted where value is not null group by value`,
  )
  const rows = await db.$queryRaw<{ facet: RequestFacet; value: string; count: number }[]>`
    ${Prisma.join(counts, ' union all ')}`
  const facets = Object.fromEntries(REQUEST_FACETS.map((facet) => [facet, {}])) as RequestFacets
  for (const { facet, value, count } of rows) facets[facet][value] = count
  return facets
}
