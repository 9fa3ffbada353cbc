import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Locale } from '@/lib/i18n/locales'
import { Suggestions } from './schema'

/** Places that match what is being typed. Ask only when there is something to look for. */
export function suggestOptions(q: string, locale: Locale, limit = 8) {
  return queryOptions({
    queryKey: ['suggest', locale, limit, q],
    queryFn: async ({ signal }) => {
      const params = new URLSearchParams({ q, locale, limit: String(limit) })
      const response = await fetch(`/api/suggest?${params}`, { signal })
      if (!response.ok) throw new Error(`Suggest failed with ${response.status}`)
      return Suggestions.parse(await response.json())
    },
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
