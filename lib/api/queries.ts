import 'server-only'
import { listEventsById } from '@/lib/events/queries/list-events'
import { listAllPartnerships } from '@/lib/partnerships/queries/list-partnerships'
import { listRequestsById } from '@/lib/partnerships/queries/list-requests'
import { listPracticesById } from '@/lib/practices/queries/get-practice'
import { exportDirectory, searchDirectory } from '@/lib/search/directory'
import { searchEventIds } from '@/lib/search/events'
import { searchPracticeIds } from '@/lib/search/practices'
import { searchRequestIds } from '@/lib/search/requests'
import type { City } from './answers'
import { toCity } from './city-json'
import { toEvent } from './event-json'
import { toPartnership, toRequest } from './partnership-json'
import type { Practice } from './practice-answers'
import { toPractice } from './practice-json'
import type {
  CityExportQuery,
  EventExportQuery,
  PartnershipExportQuery,
  PracticeExportQuery,
  RequestExportQuery,
} from './schema'

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

/** All requests of a view, in its order; only so many where a limit is asked for. */
export async function listRequestsForExport({ lang, limit, ...view }: RequestExportQuery) {
  const found = await searchRequestIds({ ...view, page: 1 }, lang)
  const rows = await listRequestsById(found.ids.slice(0, limit), lang)
  return rows.map((row) => toRequest(row, lang))
}

/** All events of a view, in its order; only so many where a limit is asked for. */
export async function listEventsForExport({ lang, limit, ...view }: EventExportQuery) {
  const { ids } = await searchEventIds({ ...view, page: 1 }, lang)
  const rows = await listEventsById(ids.slice(0, limit), lang)
  return rows.map((row) => toEvent(row, lang))
}

/** All published partnerships of a view, the latest first; only so many where a limit is asked for. */
export async function listPartnershipsForExport({ lang, ...view }: PartnershipExportQuery) {
  const rows = await listAllPartnerships({ ...view, page: 1 }, lang)
  return rows.map((row) => toPartnership(row, lang))
}
