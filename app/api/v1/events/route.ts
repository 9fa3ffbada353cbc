import { toEvent } from '@/lib/api/event-json'
import { pageLinks } from '@/lib/api/paging'
import { EventListQuery } from '@/lib/api/schema'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { searchEvents } from '@/lib/search/events'

export const GET = route(async (request) => {
  const { lang, ...view } = requireQuery(EventListQuery, request)
  const { data, ...found } = await searchEvents(view, lang)
  const link = pageLinks(request.url, found)
  return json({ data: data.map((each) => toEvent(each, lang)), ...found }, { link })
})

export { preflight as OPTIONS } from '@/lib/core/route'
