import { CityQuery } from '@/lib/api/schema'
import { notFound } from '@/lib/core/errors'
import { requireQuery } from '@/lib/core/query-string'
import { route, text } from '@/lib/core/route'
import { writeEvent } from '@/lib/events/calendar/write-calendar'
import { getEvent } from '@/lib/events/queries/get-event'

/** `/events/{slug}.ics`: see next.config.mjs. */
export const GET = route(async (request, { slug = '' }) => {
  const { lang } = requireQuery(CityQuery, request)
  const event = (await getEvent(slug, lang)) ?? notFound('Event')
  return text(await writeEvent(event, lang), 'text/calendar; charset=utf-8', {
    'content-disposition': `inline; filename="${event.slug}.ics"`,
  })
})

export { preflight as OPTIONS } from '@/lib/core/route'
