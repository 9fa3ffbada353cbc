import { toEventProfile } from '@/lib/api/event-json'
import { CityQuery } from '@/lib/api/schema'
import { notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { json, route } from '@/lib/core/route'
import { getEvent } from '@/lib/events/queries/get-event'

export const GET = route(async (request, { slug = '' }) => {
  const { lang } = requireQuery(CityQuery, request)
  return json(toEventProfile((await getEvent(slug, lang)) ?? notFound('Event'), lang))
})

export { preflight as OPTIONS } from '@/lib/core/route'
