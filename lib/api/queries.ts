import 'server-only'
import { exportDirectory, searchDirectory } from '@/lib/search/directory'
import type { City } from './answers'
import { toCity } from './city-json'
import type { CityExportQuery } from './schema'

/** All cities of a view; only a page of them where a limit is asked for. */
export async function listForExport({ lang, ...filters }: CityExportQuery): Promise<City[]> {
  const rows = filters.limit
    ? (await searchDirectory(filters, lang)).data
    : await exportDirectory(filters, lang)
  return rows.map((row) => toCity(row, lang))
}
