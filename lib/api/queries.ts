import 'server-only'
import { listPracticesById } from '@/lib/practices/queries/get-practice'
import { exportDirectory, searchDirectory } from '@/lib/search/directory'
import { searchPracticeIds } from '@/lib/search/practices'
import type { City } from './answers'
import { toCity } from './city-json'
import type { Practice } from './practice-answers'
import { toPractice } from './practice-json'
import type { CityExportQuery, PracticeExportQuery } from './schema'

/** All cities of a view; only a page of them where a limit is asked for. */
export async function listForExport({ lang, ...filters }: CityExportQuery): Promise<City[]> {
  const rows = filters.limit
    ? (await searchDirectory(filters, lang)).data
    : await exportDirectory(filters, lang)
  return rows.map((row) => toCity(row, lang))
}

/** How many are read at once. */
const BATCH = 1000

/** All practices of a view, in its order; only so many where a limit is asked for. */
export async function listPracticesForExport({ lang, limit, ...view }: PracticeExportQuery) {
  const found = await searchPracticeIds({ ...view, page: 1 }, lang)
  const ids = found.ids.slice(0, limit)
  const practices: Practice[] = []
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await listPracticesById(ids.slice(from, from + BATCH), lang)
    practices.push(...rows.map((row) => toPractice(row, lang)))
  }
  return practices
}
