import 'server-only'
import ical, { escape as escaped } from 'ical-generator'
import { siteUrl } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import { listPublishedCycles } from './queries/cycles'

/** Calendars ask again so often, in seconds. */
const EVERY = 6 * 3600

/** The dates of all calls that are announced, as iCalendar (RFC 5545): moments in UTC, with their zone in words. */
export async function writeCycleCalendar(lang: Locale) {
  const [t, cycles] = await Promise.all([
    translatorFor({ locale: lang, namespace: 'accreditation' }),
    listPublishedCycles(),
  ])
  const page = siteUrl() + localePath(lang, '/join')
  const calendar = ical({ prodId: '//Lyceum//Cycles//EN' })
  // The library writes these as they are given.
  calendar
    .name(escaped(t('calendar.title'), false))
    .url(page)
    .ttl(EVERY)
  for (const cycle of cycles)
    for (const what of ['opens', 'closes', 'decides'] as const) {
      const at = cycle[`${what}At`]
      const time = cycle[`${what}Local`].replace('T', ' ')
      calendar.createEvent({
        id: `${cycle.id}-${what}@${new URL(siteUrl()).hostname}`,
        ...{ start: at, end: at, stamp: cycle.publishedAt ?? at, sequence: cycle.version - 1 },
        ...{ summary: t(`calendar.${what}`, { name: cycle.name }), url: page },
        description: t('calendar.when', { time, zone: cycle.zone }),
      })
    }
  return `${calendar}\r\n`
}
