import 'server-only'
import { cityInList, toCityRow } from '@/lib/cities/queries/city-row'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { EVENT_FACETS, type EventFacet, type EventFacets, type EventView } from '../address'
import { eventWhere, FACET_VALUES, PUBLIC_EVENT } from '../filters'
import type { EventAudience, EventKind, EventMode } from '../schema'

const PAGE_SIZE = 20

/** What lists, feeds and calendars show of an event: never its join link, nor who comes. */
export const eventInList = {
  ...{ id: true, slug: true, uid: true, sequence: true, state: true, kind: true, title: true },
  ...{ body: true, language: true, languages: true, blocks: true, sdgs: true, audience: true },
  ...{ mode: true, startLocal: true, endLocal: true, zone: true, startsAt: true, endsAt: true },
  ...{ movedFrom: true, venue: true, address: true, lat: true, lon: true, capacity: true },
  ...{ taken: true, opensAt: true, closesAt: true, guests: true, recording: true },
  ...{ materials: true, cancelReason: true, cancelledAt: true, seriesId: true },
  ...{ publishedAt: true, createdAt: true, updatedAt: true },
  city: { select: cityInList },
  hosts: {
    where: { agreedAt: { not: null } },
    select: { city: { select: cityInList } },
    orderBy: { agreedAt: 'asc' },
  },
} satisfies Prisma.EventSelect
type Row = Prisma.EventGetPayload<{ select: typeof eventInList }>

export type EventRow = ReturnType<typeof toEventRow>
export type Material = { label: string; url: string }

export function toEventRow(
  { city, hosts, kind, mode, audience, materials, ...row }: Row,
  locale: Locale,
) {
  return {
    ...row,
    kind: kind as EventKind,
    mode: mode as EventMode,
    audience: audience as EventAudience[],
    materials: materials as Material[],
    /** Null where the secretariat organises it. */
    city: city && toCityRow(city, locale),
    hosts: hosts.map((host) => toCityRow(host.city, locale)),
  }
}

/**
 * One page of the events that a view asks for, how many there are, and what each further filter would leave. Coming
 * ones begin with the next, past ones with the last.
 * @param ids what the view's words find; all of them where it has none
 */
export async function listEvents(
  view: EventView,
  locale: Locale,
  ids?: string[],
  now = new Date(),
) {
  const limit = view.limit ?? PAGE_SIZE
  const where = eventWhere(view, { ids, now })
  const [found, [count], facets] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      select e.id from "Event" e where ${where} order by ${orderOf(view)}
      limit ${limit} offset ${(view.page - 1) * limit}`,
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from "Event" e where ${where}`,
    countFacets(view, ids, now),
  ])
  const total = count?.total ?? 0
  return {
    data: await listEventsById(
      found.map(({ id }) => id),
      locale,
    ),
    ...{ total, facets, page: view.page, pages: Math.max(1, Math.ceil(total / limit)) },
  }
}

/** Ids of all events of a view, in its order: for feeds, exports and saved searches. */
export async function listEventIds(view: EventView, ids?: string[], now = new Date()) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select e.id from "Event" e where ${eventWhere(view, { ids, now })} order by ${orderOf(view)}`
  return rows.map(({ id }) => id)
}

/** The public events of these ids, in their order. */
export async function listEventsById(ids: string[], locale: Locale) {
  const rows = await db.event.findMany({
    where: { id: { in: ids }, ...PUBLIC_EVENT },
    select: eventInList,
  })
  const byId = new Map(rows.map((row) => [row.id, toEventRow(row, locale)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What a calendar needs of an event: few fields, as a month may hold thousands. */
export type CalendarEntry = Awaited<ReturnType<typeof listBetween>>[number]

/** The events of a view that lie at least partly between two moments, by their start. */
export function listBetween(view: EventView, between: { from: Date; to: Date }, ids?: string[]) {
  return db.$queryRaw<
    {
      slug: string
      title: string
      language: string
      kind: EventKind
      state: 'published' | 'cancelled'
      zone: string
      startsAt: Date
      endsAt: Date
    }[]
  >`
    select e.slug, e.title, e.language, e.kind, e.state::text as state, e.zone, e."startsAt", e."endsAt"
    from "Event" e where ${eventWhere(view, { ids, between })} order by e."startsAt", e.id`
}

/** The next events that are not called off, the first one first. */
export async function listNextEvents(locale: Locale, limit: number, now = new Date()) {
  const rows = await db.event.findMany({
    where: { state: 'published', hiddenAt: null, startsAt: { gt: now } },
    select: eventInList,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  return rows.map((row) => toEventRow(row, locale))
}

/** What a city organises, alone or together: what comes next first, then what was, the latest first. */
export async function listEventsOfCity(cityId: string, locale: Locale, now = new Date()) {
  const rows = await db.event.findMany({
    where: {
      ...PUBLIC_EVENT,
      OR: [{ cityId }, { hosts: { some: { cityId, agreedAt: { not: null } } } }],
    },
    select: eventInList,
    orderBy: { startsAt: 'asc' },
  })
  const all = rows.map((row) => toEventRow(row, locale))
  return {
    coming: all.filter(({ endsAt }) => endsAt > now),
    past: all.filter(({ endsAt }) => endsAt <= now).reverse(),
  }
}

function orderOf({ when }: EventView) {
  return when === 'past' || when === 'all'
    ? Prisma.sql`e."startsAt" desc, e.id`
    : Prisma.sql`e."startsAt", e.id`
}

async function countFacets(view: EventView, ids: string[] | undefined, now: Date) {
  const counts = EVENT_FACETS.map(
    (facet) => Prisma.sql`
      select ${facet} as facet, value, count(*)::int as count from (
        select ${FACET_VALUES[facet]} as value from "Event" e
        where ${eventWhere(view, { except: facet, ids, now })}
      ) counted where value is not null group by value`,
  )
  const rows = await db.$queryRaw<{ facet: EventFacet; value: string; count: number }[]>`
    ${Prisma.join(counts, ' union all ')}`
  const facets = Object.fromEntries(EVENT_FACETS.map((facet) => [facet, {}])) as EventFacets
  for (const { facet, value, count } of rows) facets[facet][value] = count
  return facets
}
