import 'server-only'
import { db, Prisma } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import type { MapPoint } from './client/map-answer'
import { cityWhere } from './filters'
import type { CityFilters } from './schema'

type Row = Omit<MapPoint, 'lang'> & { own: boolean; countryName: string }
type Options = { locale: Locale; ids?: string[]; limit?: number }

/** The cities of a view as the map needs them, and the names of their countries. Two tables, one query, no models. */
export async function readMapPoints(filters: CityFilters, { locale, ids, limit }: Options) {
  const rows = await db.$queryRaw<Row[]>`
    select c.slug, coalesce(c.names->>${locale}, c.names->>'en', c.name) as name, c.names ? ${locale} as own,
      c.lat, c.lon, c."countryCode" as country, k.region, c.joined, c.population, coalesce(c.blocks, '{}') as blocks,
      coalesce(cardinality(c.awards), 0) as awards, coalesce(k.names->>${locale}, k.names->>'en', k.code) as "countryName"
    from "City" c join "Country" k on k.code = c."countryCode"
    where ${cityWhere(filters, { ids })}
    order by c.slug ${limit === undefined ? Prisma.empty : Prisma.sql`limit ${limit}`}`
  const countries: Record<string, string> = {}
  const points = rows.map(({ own, countryName, blocks, ...city }): MapPoint => {
    countries[city.country] = countryName
    const asked = blocks.filter((block) => filters.block.includes(block))
    return { ...city, lang: own ? locale : 'en', blocks: [...new Set([...asked, ...blocks])] }
  })
  return { points, countries }
}
