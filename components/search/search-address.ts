import { DEFAULT_LOCALE, type Locale, localePath } from '@/lib/i18n/locales'
import type { PlaceType } from '@/lib/search/schema'

type View = { q: string; type?: readonly PlaceType[]; page?: number }

/** The address of a page of results, in a language (English where none is given). */
export function searchAddress({ q, type = [], page = 1 }: View, locale: Locale = DEFAULT_LOCALE) {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (type.length > 0) query.set('type', type.join(','))
  if (page > 1) query.set('page', String(page))
  const path = localePath(locale, '/search')
  return query.size > 0 ? `${path}?${query}` : path
}
