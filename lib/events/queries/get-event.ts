import 'server-only'
import { db } from '@/lib/core/db'
import { renderMarkdown } from '@/lib/core/markdown'
import type { Locale } from '@/lib/i18n/locales'
import { PUBLIC_EVENT } from '../filters'
import { eventInList, toEventRow } from './list-events'

/** Figures that fewer people stand behind could be traced to one of them. */
const LEAST_BEHIND = 5

/** An event as everybody reads it; null where there is none, or nobody may know of it. */
export async function getEvent(slug: string, locale: Locale) {
  const row = await db.event.findFirst({
    where: { slug, ...PUBLIC_EVENT },
    select: {
      ...eventInList,
      series: {
        select: {
          events: {
            where: PUBLIC_EVENT,
            select: { slug: true, startLocal: true, zone: true, state: true },
            orderBy: { startsAt: 'asc' },
          },
        },
      },
    },
  })
  if (!row) return null
  const { series, ...event } = row
  return {
    ...toEventRow(event, locale),
    html: await renderMarkdown(event.body),
    /** All times of its series, this one among them; empty where it stands alone. */
    series: series?.events ?? [],
    reached: await countReached(row.id),
  }
}

export type EventPage = NonNullable<Awaited<ReturnType<typeof getEvent>>>

/** How many people, cities and countries were there; null until attendance is marked, and where too few were. */
async function countReached(eventId: string) {
  const came = await db.registration.findMany({
    where: { eventId, attended: true },
    select: { city: { select: { id: true, countryCode: true } } },
  })
  if (came.length < LEAST_BEHIND) return null
  const cities = came.flatMap(({ city }) => city ?? [])
  return {
    people: came.length,
    cities: new Set(cities.map(({ id }) => id)).size,
    countries: new Set(cities.map(({ countryCode }) => countryCode)).size,
  }
}

/** Every event that has a page, with when it last changed; by slug, so that the order stays. */
export function listEventAddresses() {
  return db.event.findMany({
    where: PUBLIC_EVENT,
    select: { slug: true, updatedAt: true },
    orderBy: { slug: 'asc' },
  })
}
