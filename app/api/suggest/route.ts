import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { suggest } from '@/lib/search/queries'
import { SuggestParams } from '@/lib/search/schema'

/** What the box in the header offers while one types. */
export const GET = route(async (request) => {
  const suggestions = await suggest(requireQuery(SuggestParams, request))
  // What is left without the engine is not worth keeping.
  const lifetime = suggestions.limited ? 'no-store' : 'public, max-age=60, s-maxage=60'
  return json(suggestions, { 'cache-control': lifetime })
})

export { preflight as OPTIONS } from '@/lib/core/route'
