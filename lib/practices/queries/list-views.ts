import 'server-only'
import { db } from '@/lib/core/db'
import type { Locale } from '@/lib/i18n/locales'
import type { PracticeView } from '../address'
import { currentCatalogue } from '../catalogue/current'
import { listPracticesById } from './get-practice'

/** Rows on a page unless `limit` says otherwise. */
const PAGE_SIZE = 20

/**
 * One page of the practices that a view asks for, how many there are, and what each further filter would leave.
 * @param ids what the view's words find, best first; all practices where it has none
 */
export async function listPractices(view: PracticeView, locale: Locale, ids?: string[]) {
  const limit = view.limit ?? PAGE_SIZE
  const catalogue = await currentCatalogue()
  const found = catalogue.look(view, { offset: (view.page - 1) * limit, limit, ids })
  const [data, places] = await Promise.all([
    listPracticesById(found.ids, locale),
    placesOf(found.cities),
  ])
  return {
    data,
    /** Where all of them are: each city once, with how many are of it. */
    places,
    total: found.total,
    facets: found.facets,
    page: view.page,
    pages: Math.max(1, Math.ceil(found.total / limit)),
  }
}

/** Ids of all practices of a view, in its order; `page` and `limit` are not looked at. */
export async function listPracticeIds(view: PracticeView, ids?: string[]) {
  const catalogue = await currentCatalogue()
  return catalogue.look(view, { offset: 0, limit: Number.POSITIVE_INFINITY, ids }).ids
}

async function placesOf(counts: Map<string, number>) {
  const cities = await db.city.findMany({
    where: { slug: { in: [...counts.keys()] } },
    select: { slug: true, lat: true, lon: true },
  })
  return cities.map(({ slug, lat, lon }) => ({ lat, lon, count: counts.get(slug) ?? 0 }))
}
