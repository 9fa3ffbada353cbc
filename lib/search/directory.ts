import 'server-only'
import { activeParts } from '@/lib/cities/address'
import { countCities, listAllCities, listCities } from '@/lib/cities/queries/list-cities'
import { CityFilters } from '@/lib/cities/schema'
import { db } from '@/lib/core/db'
import { fromUrl, readQuery } from '@/lib/core/query-string'
import type { Locale } from '@/lib/i18n/locales'
import { SearchUnavailable } from './engine'
import { findCities } from './queries'

/**
 * The directory as a page or the API shows it: search finds, the database filters, counts and sorts.
 * `limited` says that the engine is down and only plain parts of names were compared.
 */
export async function searchDirectory(filters: CityFilters, locale: Locale) {
  const { ids, limited } = await findIds(filters.q, locale)
  return { ...(await listCities(filters, { locale, ids })), limited }
}

/** All of a view, for exports. */
export async function exportDirectory(filters: CityFilters, locale: Locale) {
  const { ids } = await findIds(filters.q, locale)
  return listAllCities(filters, { locale, ids })
}

/** Ids of the cities that the text finds, best first; undefined where there is no text. */
export async function findIds(
  q: string,
  locale: Locale,
): Promise<{ ids?: string[]; limited: boolean }> {
  if (q === '') return { limited: false }
  try {
    return { ids: await findCities({ q, locale }), limited: false }
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    return { ids: await idsByName(q), limited: true }
  }
}

async function idsByName(q: string) {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from "City" where name ilike ${part} or "localName" ilike ${part} or names::text ilike ${part}
    order by name limit 1000`
  return rows.map(({ id }) => id)
}

/** Which one of the view's filters keeps most cities out, and how many are there without it. */
export async function widestWayOut(filters: CityFilters, locale: Locale) {
  const ways = await Promise.all(
    activeParts(filters).map(async (part) => {
      const { value } = readQuery(CityFilters, fromUrl(new URLSearchParams(part.query)))
      const { ids } = await findIds(value.q, locale)
      return { part, count: await countCities(value, ids) }
    }),
  )
  const best = ways.sort((a, b) => b.count - a.count)[0]
  return best && best.count > 0 ? best : null
}
