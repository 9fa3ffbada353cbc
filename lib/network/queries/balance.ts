import 'server-only'
import { ensure } from '@/lib/auth/policy'
import type { Viewer } from '@/lib/auth/viewer'
import { REGIONS, type Region } from '@/lib/cities/schema'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/names'

/** A figure that fewer cities stand behind could be traced to one of them, and is not told. */
const LEAST_BEHIND = 5
/** Answers that are older say nothing of today, in days. */
const RECENT = 365

/**
 * Pairs of cities with something public between them: a partnership that both published, or a practice that one took
 * home from the other. Each pair counts once, however much there is.
 */
const TIES = Prisma.sql`
  select distinct least(a, b) as one, greatest(a, b) as other from (
    select x."cityId" as a, y."cityId" as b from "Partnership" p
      join "PartnershipSide" x on x."partnershipId" = p.id
      join "PartnershipSide" y on y."partnershipId" = p.id and y."cityId" > x."cityId"
      where p."publishedAt" is not null and p."hiddenAt" is null
    union select o."cityId", d."cityId" from "Adaptation" d join "Practice" o on o.id = d."originId"
      where d."hiddenAt" is null and o."hiddenAt" is null and o."cityId" <> d."cityId") pairs`

/** How the exchange is spread: ties within and across regions, cities without any, and how soon cities answer. */
export async function getBalance() {
  const [ties, isolated, replies] = await Promise.all([
    countTies(),
    countIsolated(),
    countReplies(),
  ])
  const across = ties
    .filter(({ one, other }) => one !== other)
    .reduce((sum, { count }) => sum + count, 0)
  return {
    ties,
    total: ties.reduce((sum, { count }) => sum + count, 0),
    across,
    isolated: isolated.map(({ region, members, count }) => ({
      ...{ region, members, count: count >= LEAST_BEHIND || count === 0 ? count : null },
    })),
    /** Null where too few cities have answered. */
    replies: replies !== null && replies.owners >= LEAST_BEHIND ? replies : null,
  }
}

export type Balance = Awaited<ReturnType<typeof getBalance>>

/** The same for the secretariat: by name, what could be done. Who showed interest stays with the two sides. */
export async function getBalanceDesk(viewer: Viewer, locale: Locale) {
  ensure(viewer, 'network.see-balance')
  const named = { slug: true, name: true, names: true } as const
  const [balance, isolated, late, introductions] = await Promise.all([
    getBalance(),
    db.$queryRaw<{ id: string }[]>`${isolatedCities} order by c.name`,
    db.partnerRequest.findMany({
      where: { interests: { some: { state: 'waiting', dueAt: { lt: new Date() } } } },
      select: {
        ...{ slug: true, title: true, language: true, city: { select: named } },
        interests: {
          where: { state: 'waiting', dueAt: { lt: new Date() } },
          select: { dueAt: true },
          orderBy: { dueAt: 'asc' },
        },
      },
    }),
    db.introduction.findMany({
      select: { score: true, city: { select: named }, peer: { select: named } },
      orderBy: [{ score: 'desc' }, { cityId: 'asc' }],
      take: MOST_SHOWN,
    }),
  ])
  const cities = await db.city.findMany({
    where: { id: { in: isolated.map(({ id }) => id) } },
    select: { ...named, country: { select: { region: true } } },
    orderBy: { name: 'asc' },
  })
  const nameOf = ({ slug, name, names }: { slug: string; name: string; names: unknown }) => ({
    ...{ slug, name: nameIn(names, locale, name).name },
  })
  return {
    ...balance,
    isolatedCities: cities.map(({ country, ...city }) => ({
      ...{ ...nameOf(city), region: country.region as Region },
    })),
    late: late.map(({ city, interests, ...request }) => ({
      ...{ ...request, city: nameOf(city), waiting: interests.length },
      since: interests[0]?.dueAt ?? null,
    })),
    introductions: introductions.map(({ score, city, peer }) => ({
      ...{ score, city: nameOf(city), peer: nameOf(peer) },
    })),
  }
}

export type BalanceDesk = Awaited<ReturnType<typeof getBalanceDesk>>

const MOST_SHOWN = 60

const isolatedCities = Prisma.sql`
  select c.id from "City" c where c.status = 'member'
    and not exists (select from (${TIES}) t where c.id in (t.one, t.other))`

async function countTies() {
  const rows = await db.$queryRaw<{ one: Region; other: Region; count: number }[]>`
    select least(k.region, l.region) as one, greatest(k.region, l.region) as other, count(*)::int as count
    from (${TIES}) t join "City" c on c.id = t.one join "City" d on d.id = t.other
      join "Country" k on k.code = c."countryCode" join "Country" l on l.code = d."countryCode"
    group by 1, 2`
  return rows
}

async function countIsolated() {
  const rows = await db.$queryRaw<{ region: Region; members: number; count: number }[]>`
    select k.region, count(*)::int as members,
      count(*) filter (where t.id is null)::int as count
    from "City" c join "Country" k on k.code = c."countryCode"
      left join (select distinct unnest(array[one, other]) as id from (${TIES}) pairs) t on t.id = c.id
    where c.status = 'member' group by k.region`
  return REGIONS.flatMap((region) => rows.find((row) => row.region === region) ?? [])
}

/**
 * Days until an answer in the median, over what was answered lately, by how many cities, and how many cities wait
 * longer than they were promised. Null while nobody has answered.
 */
async function countReplies() {
  const [row] = await db.$queryRaw<{ owners: number; median: number | null; late: number }[]>`
    select count(distinct r."cityId") filter (where i.state <> 'waiting')::int as owners,
      percentile_cont(0.5) within group (
        order by extract(epoch from i."answeredAt" - i."createdAt") / 86400)
        filter (where i.state <> 'waiting') as median,
      count(distinct i."cityId") filter (where i.state = 'waiting' and i."dueAt" < now())::int as late
    from "Interest" i join "PartnerRequest" r on r.id = i."requestId"
    where i.state in ('accepted', 'declined', 'waiting')
      and i."createdAt" > now() - make_interval(days => ${RECENT}::int)`
  if (!row || row.median === null) return null
  return { ...row, median: row.median }
}
