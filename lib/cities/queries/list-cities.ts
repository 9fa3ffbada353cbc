import 'server-only'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { cityWhere } from '../filters'
import type { CityFilters, CitySort } from '../schema'
import { cityInList, toCityRow } from './city-row'
import { countFacets } from './count-facets'

/** Rows on a page of the directory unless `limit` says otherwise. */
const PAGE_SIZE = 24

/** Made by a migration: names in the order that a reader of the language expects. */
const COLLATIONS: Record<Locale, Prisma.Sql> = {
  ar: Prisma.sql`"sort_ar"`,
  en: Prisma.sql`"sort_en"`,
  es: Prisma.sql`"sort_es"`,
  fr: Prisma.sql`"sort_fr"`,
  ru: Prisma.sql`"sort_ru"`,
  zh: Prisma.sql`"sort_zh"`,
}

type Options = {
  locale: Locale
  /** What search found, best first: only these cities, and their order for `relevance`. */
  ids?: string[]
}

/** One page of the cities that pass the filters, how many there are, and what each further filter would leave. */
export async function listCities(filters: CityFilters, { locale, ids }: Options) {
  const limit = filters.limit ?? PAGE_SIZE
  const where = cityWhere(filters, { ids })
  const order = orderBy(filters, locale, ids)
  const [found, total, facets] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      select c.id from "City" c join "Country" k on k.code = c."countryCode"
      where ${where} order by ${order}, c.slug
      limit ${limit} offset ${(filters.page - 1) * limit}`,
    countCities(filters, ids),
    countFacets(filters, ids),
  ])
  return {
    data: await rowsInOrder(
      found.map(({ id }) => id),
      locale,
    ),
    total,
    facets,
    page: filters.page,
    pages: Math.max(1, Math.ceil(total / limit)),
  }
}

/** How many cities pass the filters. */
export async function countCities(filters: CityFilters, ids?: string[]) {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "City" c join "Country" k on k.code = c."countryCode"
    where ${cityWhere(filters, { ids })}`
  return row?.count ?? 0
}

/** Every city that passes the filters, by name: for exports. */
export async function listAllCities(filters: CityFilters, { locale, ids }: Options) {
  const found = await db.$queryRaw<{ id: string }[]>`
    select c.id from "City" c join "Country" k on k.code = c."countryCode"
    where ${cityWhere(filters, { ids })} order by ${orderBy(filters, locale, ids)}, c.slug`
  return rowsInOrder(
    found.map(({ id }) => id),
    locale,
  )
}

async function rowsInOrder(ids: string[], locale: Locale) {
  const rows = await db.city.findMany({ where: { id: { in: ids } }, select: cityInList })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [toCityRow(row, locale)] : []
  })
}

function orderBy(filters: CityFilters, locale: Locale, ids: string[] | undefined) {
  const sort = filters.sort ?? (ids ? 'relevance' : 'name')
  const name = Prisma.sql`coalesce(c.names->>${locale}, c.name) collate ${COLLATIONS[locale]}`
  const orders: Record<CitySort, Prisma.Sql> = {
    name: Prisma.sql`${name}`,
    '-name': Prisma.sql`${name} desc`,
    year: Prisma.sql`c.joined nulls last, ${name}`,
    '-year': Prisma.sql`c.joined desc nulls last, ${name}`,
    population: Prisma.sql`c.population nulls last, ${name}`,
    '-population': Prisma.sql`c.population desc nulls last, ${name}`,
    distance: filters.near ? distanceTo(filters.near) : name,
    relevance: ids ? Prisma.sql`array_position(${ids}::uuid[], c.id)` : name,
  }
  return orders[sort]
}

/** Haversine, in radians: only the order matters. */
function distanceTo([lat, lon]: NonNullable<CityFilters['near']>) {
  return Prisma.sql`asin(sqrt(sin(radians(c.lat - ${lat}) / 2) ^ 2
    + cos(radians(${lat}::float8)) * cos(radians(c.lat)) * sin(radians(c.lon - ${lon}) / 2) ^ 2))`
}
