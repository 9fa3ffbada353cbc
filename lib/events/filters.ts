import 'server-only'
import { Prisma } from '@/lib/core/db'
import type { EventFacet, EventView } from './address'

/** What everybody may know of: what was published once, cancelled or not. */
export const PUBLIC_EVENT = {
  state: { in: ['published', 'cancelled'] },
  hiddenAt: null,
} satisfies Prisma.EventWhereInput

/** Cities that organise an event: its own, and those that agreed. */
const organisers = Prisma.sql`(select e."cityId" as id where e."cityId" is not null
  union select h."cityId" from "EventHost" h where h."eventId" = e.id and h."agreedAt" is not null)`

type Options = {
  except?: EventFacet
  ids?: string[] | undefined
  now?: Date
  /** Only what lies at least partly between two moments; then `when` says nothing. */
  between?: { from: Date; to: Date } | undefined
}

/** The condition of a view on `"Event" e`, as SQL. `except` leaves a facet out. */
export function eventWhere(
  view: EventView,
  { except, ids, now = new Date(), between }: Options = {},
) {
  const facets: Record<EventFacet, Prisma.Sql | null> = {
    kind: oneOf(view.kind, (all) => Prisma.sql`e.kind = any(${all})`),
    mode: oneOf(view.mode, (all) => Prisma.sql`e.mode = any(${all})`),
    block: oneOf(view.block, (all) => Prisma.sql`e.blocks && ${all}::text[]`),
    sdg: oneOf(view.sdg, (all) => Prisma.sql`e.sdgs && ${all}::int[]`),
    audience: oneOf(view.audience, (all) => Prisma.sql`e.audience && ${all}::text[]`),
    language: oneOf(view.language, (all) => Prisma.sql`${languages} && ${all}::text[]`),
    region: oneOf(view.region, (all) => byCity(Prisma.sql`k.region = any(${all})`)),
    country: oneOf(view.country, (all) => byCity(Prisma.sql`c."countryCode" = any(${all})`)),
  }
  return Prisma.join(
    [
      Prisma.sql`e.state <> 'draft' and e."hiddenAt" is null`,
      ...Object.entries(facets).flatMap(([facet, condition]) =>
        condition && facet !== except ? [condition] : [],
      ),
      ...(view.city.length > 0 ? [byCity(Prisma.sql`c.slug = any(${view.city})`)] : []),
      ...(between
        ? [Prisma.sql`e."startsAt" < ${between.to} and e."endsAt" > ${between.from}`]
        : [view.day ? onDay(view.day) : whenIs(view.when ?? 'coming', now)]),
      ...(ids ? [Prisma.sql`e.id = any(${ids}::uuid[])`] : []),
    ],
    ' and ',
  )
}

const languages = Prisma.sql`(case when e.languages = '{}' then array[e.language] else e.languages end)`

/** The values of each facet of an event. */
export const FACET_VALUES: Record<EventFacet, Prisma.Sql> = {
  kind: Prisma.sql`e.kind`,
  mode: Prisma.sql`e.mode`,
  block: Prisma.sql`unnest(e.blocks)`,
  sdg: Prisma.sql`unnest(e.sdgs)::text`,
  audience: Prisma.sql`unnest(e.audience)`,
  language: Prisma.sql`unnest(${languages})`,
  region: ofCities(Prisma.sql`k.region`),
  country: ofCities(Prisma.sql`c."countryCode"`),
}

function byCity(condition: Prisma.Sql) {
  return Prisma.sql`exists (select from ${organisers} o join "City" c on c.id = o.id
    join "Country" k on k.code = c."countryCode" where ${condition})`
}

function ofCities(value: Prisma.Sql) {
  return Prisma.sql`unnest(array(select distinct ${value} from ${organisers} o join "City" c on c.id = o.id
    join "Country" k on k.code = c."countryCode"))`
}

/** Days are those on the wall where it takes place; an end at midnight belongs to the day before. */
function onDay(day: string) {
  return Prisma.sql`left(e."startLocal", 10) <= ${day} and (left(e."endLocal", 10) > ${day}
    or (left(e."endLocal", 10) = ${day} and (e."endLocal" > ${`${day}T00:00`} or left(e."startLocal", 10) = ${day})))`
}

function whenIs(when: NonNullable<EventView['when']>, now: Date) {
  if (when === 'all') return Prisma.sql`true`
  return when === 'past' ? Prisma.sql`e."endsAt" <= ${now}` : Prisma.sql`e."endsAt" > ${now}`
}

function oneOf<Value>(values: Value[], condition: (values: Value[]) => Prisma.Sql) {
  return values.length > 0 ? condition(values) : null
}
