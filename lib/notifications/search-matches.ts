import 'server-only'
import { cityWhere } from '@/lib/cities/filters'
import { CityFilters } from '@/lib/cities/schema'
import { db, Prisma, type Tx } from '@/lib/core/db'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'
import { localeOr } from '@/lib/people/user-locale'
import { announce } from './announce'

/** Changes that are this fresh wait for the next time: search may not know them yet, or they are not committed. */
const SETTLED = 2 * 60_000
/** More names than that are a number. */
const NAMED = 5

/** Ids of the cities that words find; undefined where there are no words, `limited` where search is down. */
type FindIds = (q: string, locale: Locale) => Promise<{ ids?: string[]; limited: boolean }>

/**
 * Tells whoever saved a search of cities that match now and did not when it was last looked at: those that are new
 * since, and those of which a filter says something else since. The words of a search are compared with what is
 * there now; a new text alone makes no match, as nobody can say whether the old one was found.
 */
export async function tellMatches(findIds: FindIds, now: Date) {
  const until = new Date(now.getTime() - SETTLED)
  const searches = await db.savedSearch.findMany({
    where: { about: 'cities', mark: { lt: until }, user: { deletedAt: null } },
    include: { user: { select: { locale: true } } },
  })
  for (const { id, userId, name, query, mark, user } of searches) {
    const locale = localeOr(user.locale)
    const { value: filters } = readQuery(CityFilters, fromUrl(new URLSearchParams(query)))
    const { ids, limited } = await findIds(filters.q, locale)
    if (limited) continue
    await db.$transaction(async (tx) => {
      // The mark moves with what it tells, and for one worker.
      const { count } = await tx.savedSearch.updateMany({
        where: { id, mark },
        data: { mark: until },
      })
      if (count === 0) return
      const found = await newMatches(tx, { filters, ids, from: mark, until })
      if (found.length === 0) return
      await announce(tx, {
        ...{ kind: 'saved-search-match', key: `search:${id}:${mark.toISOString()}`, why: 'search' },
        ...{ userIds: [userId], href: `/cities${query}` },
        params: (locale) => ({
          count: found.length,
          of: name,
          cities: new Intl.ListFormat(locale).format(
            found.slice(0, NAMED).map((city) => nameIn(city.names, locale, city.name).name),
          ),
        }),
      })
    })
  }
}

type Look = { filters: CityFilters; ids: string[] | undefined; from: Date; until: Date }

async function newMatches(tx: Tx, { filters, ids, from, until }: Look) {
  const matching = await tx.$queryRaw<{ id: string; fresh: boolean }[]>`
    select c.id, c."createdAt" > ${from} as fresh from "City" c join "Country" k on k.code = c."countryCode"
    where ${cityWhere(filters, { ids })} and (c."createdAt" between ${from} and ${until}
      or exists (select from "Change" h where h."cityId" = c.id and h.fields is not null
        and h.at > ${from} and h.at <= ${until}))`
  const found: string[] = []
  for (const { id, fresh } of matching)
    if (fresh || !(await matchedBefore(tx, { id, filters, ids, from }))) found.push(id)
  return tx.city.findMany({
    where: { id: { in: found } },
    select: { name: true, names: true },
    orderBy: { name: 'asc' },
  })
}

/** Whether the city, as it was then, passes the filters: today's row with what was recorded of it since taken back. */
async function matchedBefore(
  tx: Tx,
  { id, filters, ids, from }: Pick<Look, 'filters' | 'ids' | 'from'> & { id: string },
) {
  const changes = await tx.change.findMany({
    where: { cityId: id, at: { gt: from }, subject: { in: Object.keys(COMPARED) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { subject: true, fields: true },
  })
  const before: Record<string, unknown> = {}
  for (const { subject, fields } of changes)
    for (const [name, value] of Object.entries((fields ?? {}) as Record<string, { from: unknown }>))
      if (COMPARED[subject]?.includes(name)) before[name] = value.from
  const [row] = await tx.$queryRaw<{ matched: boolean }[]>`
    select exists (
      select from (select (jsonb_populate_record(now, ${JSON.stringify(before)}::jsonb)).* from "City" now
        where now.id = ${id}::uuid) c join "Country" k on k.code = c."countryCode"
      where ${Prisma.sql`${cityWhere(filters, { ids })}`}) as matched`
  return row?.matched ?? false
}

const OF_CITY = [
  ...['status', 'joined', 'population', 'blocks', 'sdgs', 'clusters', 'workingLanguages', 'awards'],
  ...['countryCode', 'lat', 'lon'],
]
/**
 * What filters of the directory look at, by the subject it is recorded of; these columns and what is recorded of them
 * have the same names. A request has blocks and goals of its own, which are not its city's.
 */
const COMPARED: Record<string, string[]> = {
  ...{ city: OF_CITY, membership: OF_CITY, request: ['openRequests'] },
  event: ['eventsUntil'],
}
