import 'server-only'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import { type CityRow, cityInList, toCityRow } from './city-row'

const EARTH_RADIUS_KM = 6371

type Origin = Pick<CityRow, 'id' | 'lat' | 'lon'>

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

function kilometresFrom({ lat, lon }: Origin) {
  return Prisma.sql`(${2 * EARTH_RADIUS_KM}::float8 * asin(least(1, sqrt(
    sin(radians(c.lat - ${lat}::float8) / 2) ^ 2
    + cos(radians(${lat}::float8)) * cos(radians(c.lat)) * sin(radians(c.lon - ${lon}::float8) / 2) ^ 2))))`
}

async function rowsById(ids: string[], locale: Locale) {
  const rows = await db.city.findMany({ where: { id: { in: ids } }, select: cityInList })
  return new Map(rows.map((row) => [row.id, toCityRow(row, locale)]))
}
