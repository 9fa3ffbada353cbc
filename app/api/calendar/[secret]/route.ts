import { AppError } from '@/lib/core/errors'
import { limit } from '@/lib/core/rate-limit'
import { hashSecret } from '@/lib/core/seal'
import { writeCalendar } from '@/lib/events/calendar/write-calendar'
import { getPrivateCalendar } from '@/lib/events/queries/list-for-calendar'
import { siteUrl } from '@/lib/i18n/alternates'
import { localePath } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'

type Context = { params: Promise<{ secret: string }> }

/** Several programs of one person may ask, each every few minutes. */
const LOOKS = { points: 120, seconds: 3600 }

/** `/calendar/{secret}.ics`, for whoever knows the secret: see next.config.mjs. */
export async function GET(_: Request, { params }: Context) {
  const { secret } = await params
  const calendar = await getPrivateCalendar(secret)
  if (!calendar) return nothing(404)
  try {
    await limit('calendar', hashSecret(secret), LOOKS)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return nothing(429)
  }
  const { events, locale } = calendar
  const t = await translatorFor({ locale, namespace: 'events' })
  const body = await writeCalendar(events, locale, {
    name: `Lyceum: ${t('calendar.own')}`,
    page: siteUrl() + localePath(locale, '/my-events'),
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="my-events.ics"',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
}

function nothing(status: 404 | 429) {
  return new Response(null, { status, headers: { 'cache-control': 'private, no-store' } })
}
