import 'server-only'
import ical, {
  escape as escaped,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { plain } from '@/lib/core/plain-words'
import { vtimezone } from '@/lib/core/vtimezone'
import { readWall } from '@/lib/core/wall-clock'
import { siteUrl } from '@/lib/i18n/alternates'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { translatorFor } from '@/lib/i18n/translator'
import type { EventRow } from '../queries/list-events'

/** What a calendar shows of an event: never its join link, which is for those who come, shortly before. */
export type CalendarEvent = Pick<
  EventRow,
  | ('uid' | 'sequence' | 'slug' | 'state' | 'kind' | 'title' | 'body' | 'mode' | 'zone')
  | ('startLocal' | 'endLocal' | 'startsAt' | 'endsAt' | 'venue' | 'address' | 'lat' | 'lon')
  | ('cancelReason' | 'updatedAt')
> & {
  /** A seat that is only kept for somebody. */
  isTentative?: boolean
}

/** Calendars ask again so often, in seconds. */
const EVERY = 3600
/** Rules of a zone are told for so long before and after what is in the calendar, in milliseconds. */
const AROUND = 366 * 86_400_000

type Subscribed = {
  name: string
  /** Of the page that shows the same, and of the calendar itself, where the address is no secret. */
  page: string
  source?: string
}

/** A calendar to subscribe to, in a language. What its events say stays the same until one of them changes. */
export async function writeCalendar(
  events: CalendarEvent[],
  lang: Locale,
  { name, page, source }: Subscribed,
) {
  const calendar = empty(events)
  // The library writes these as they are given.
  calendar.name(escaped(name, false)).url(page).ttl(EVERY)
  if (source) calendar.source(source)
  return written(calendar, events, lang)
}

/** One event, to be put into a calendar. */
export async function writeEvent(event: CalendarEvent, lang: Locale) {
  return written(empty([event]), [event], lang)
}

type Message = {
  method: 'REQUEST' | 'CANCEL'
  organizer: { name: string; address: string }
  attendee: { name: string; address: string }
  /** When it was written. */
  now: Date
}

/** One event as a message to somebody who comes, or no longer does (RFC 5546). */
export async function writeMessage(
  event: CalendarEvent,
  lang: Locale,
  { method, organizer, attendee, now }: Message,
) {
  const calendar = empty([event]).method(ICalCalendarMethod[method])
  return written(calendar, [event], lang, {
    stamp: now,
    organizer: { name: quotable(organizer.name), email: organizer.address },
    attendees: [
      {
        ...{ name: quotable(attendee.name), email: attendee.address, rsvp: false },
        ...{ type: ICalAttendeeType.INDIVIDUAL, status: ICalAttendeeStatus.ACCEPTED },
      },
    ],
    // As the large calendars do: whoever opens the file by hand would else add what is over for them.
    ...(method === 'CANCEL' && { status: ICalEventStatus.CANCELLED }),
  })
}

/** The name under which an event is known in calendars, wherever they have it from. */
function calendarUid({ uid }: Pick<CalendarEvent, 'uid'>) {
  return `${uid}@${new URL(siteUrl()).hostname}`
}

function empty(events: CalendarEvent[]) {
  return ical({
    prodId: '//Lyceum//Events//EN',
    timezone: { name: null, generator: (zone) => zoneFor(events, zone) },
  })
}

async function written(
  calendar: ICalCalendar,
  events: CalendarEvent[],
  lang: Locale,
  more: Partial<ICalEventData> = {},
) {
  const t = await translatorFor({ locale: lang, namespace: 'events' })
  for (const event of events) {
    const { kind, mode, title, body, venue, address, sequence, updatedAt, cancelReason } = event
    const page = siteUrl() + localePath(lang, `/events/${event.slug}`)
    const isCancelled = event.state === 'cancelled'
    const where = [venue, address].filter(Boolean).join(', ')
    calendar.createEvent({
      ...{ id: calendarUid(event), sequence, summary: title, url: page, ...timesOf(event) },
      description: [
        ...(isCancelled ? [t('calendar.cancelled', { reason: cancelReason })] : []),
        ...[plain(body), page],
      ].join('\n\n'),
      location: placeOf(event, mode === 'online' || where === '' ? t(`modes.${mode}`) : where),
      categories: [{ name: t(`kinds.${kind}`) }],
      status: statusOf(event),
      ...{ stamp: updatedAt, lastModified: updatedAt, ...more },
    })
  }
  return `${calendar}\r\n`
}

function statusOf({ state, isTentative }: CalendarEvent) {
  if (state === 'cancelled') return ICalEventStatus.CANCELLED
  return isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

/** What clocks show where it is; in UTC where that comes twice and the second is meant, which no TZID can say. */
function timesOf({ startLocal, endLocal, startsAt, endsAt, zone }: CalendarEvent) {
  const isPlain = [[startLocal, startsAt] as const, [endLocal, endsAt] as const].every(
    ([local, at]) => readWall(local, zone, 'earlier').at?.getTime() === at.getTime(),
  )
  if (!isPlain) return { start: startsAt, end: endsAt }
  const [start, end] = [startLocal, endLocal].map((local) => Temporal.PlainDateTime.from(local))
  return { start, end, timezone: zone } as { start: Temporal.PlainDateTime; timezone: string }
}

function placeOf({ lat, lon }: CalendarEvent, title: string) {
  return lat === null || lon === null
    ? { title }
    : { title, geo: { lat: degrees(lat), lon: degrees(lon) } }
}

/** About a tenth of a metre; the library takes the equator for a place that is not known. */
function degrees(value: number) {
  return Number(value.toFixed(6)) || 0.000001
}

function zoneFor(events: CalendarEvent[], zone: string) {
  const here = events.filter((event) => event.zone === zone)
  const from = Math.min(...here.map(({ startsAt }) => startsAt.getTime()))
  const to = Math.max(...here.map(({ endsAt }) => endsAt.getTime()))
  return vtimezone(zone, new Date(from - AROUND), new Date(to + AROUND))
}

/** A quoted parameter takes no quotation marks. */
function quotable(name: string) {
  return name.replaceAll('"', '’')
}
