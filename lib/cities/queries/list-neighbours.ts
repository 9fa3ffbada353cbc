import 'server-only'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { type Likeness, likeness } from '../likeness'
import { type CityRow, cityInList, toCityRow } from './city-row'

const EARTH_RADIUS_KM = 6371

/** Candidates that SQL hands to `likeness`, which says the reasons and the final order. */
const CANDIDATES = 40

type Origin = Pick<CityRow, 'id' | 'lat' | 'lon' | 'population' | 'joined' | 'region' | 'blocks'>

/** Member cities nearest to a city, with the distance as the crow flies, in kilometres. */
export async function listNearestCities(city: Origin, locale: Locale, limit: number) {
  const found = await db.$queryRaw<{ id: string; km: number }[]>`
    select c.id, ${kilometresFrom(city)} as km from "City" c
    where c.status = 'member' and c.id <> ${city.id}::uuid
    order by km limit ${limit}`
  const rows = await rowsById(
    found.map(({ id }) => id),
    locale,
  )
  return found.flatMap(({ id, km }) => {
    const row = rows.get(id)
    return row ? [{ city: row, km }] : []
  })
}

/** Member cities most like a city by size, region, year and building blocks, with the reasons. */
export async function listSimilarCities(city: Origin, locale: Locale, limit: number) {
  const found = await db.$queryRaw<{ id: string }[]>`
    select c.id from "City" c join "Country" k on k.code = c."countryCode"
    where c.status = 'member' and c.id <> ${city.id}::uuid
    order by coalesce(abs(ln(c.population::float8 / ${city.population}::float8)), 2)
      - (k.region = ${city.region})::int * 0.7
      - coalesce((c.joined = ${city.joined}::int)::int, 0) * 0.7
      - (c.blocks && ${city.blocks}::text[])::int * 0.5, c.slug
    limit ${CANDIDATES}`
  const rows = await rowsById(
    found.map(({ id }) => id),
    locale,
  )
  return [...rows.values()]
    .map((row): { city: CityRow } & Likeness => ({ city: row, ...likeness(city, row) }))
    .filter(({ reasons }) => reasons.length > 1)
    .sort((a, b) => b.score - a.score || a.city.slug.localeCompare(b.city.slug))
    .slice(0, limit)
}

function kilometresFrom({ lat, lon }: Origin) {
  return Prisma.sql`(${2 * EARTH_RADIUS_KM}::float8 * asin(least(1, sqrt(
    sin(radians(c.lat - ${lat}::float8) / 2) ^ 2
    + cos(radians(${lat}::float8)) * cos(radians(c.lat)) * sin(radians(c.lon - ${lon}::float8) / 2) ^ 2))))`
}

async function rowsById(ids: string[], locale: Locale) {
  const rows = await db.city.findMany({ where: { id: { in: ids } }, select: cityInList })
  return new Map(rows.map((row) => [row.id, toCityRow(row, locale)]))
}
