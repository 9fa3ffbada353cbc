import type { EventRow } from '@/lib/events/queries/list-events'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { Event, EventProfile } from './event-answers'

/** An event as the API tells it; `locale` is the language of names and its address. */
export function toEvent(row: EventRow, locale: Locale): Event {
  const { city } = row
  return {
    ...{ slug: row.slug, type: 'event', kind: row.kind, title: row.title },
    ...{ language: row.language, state: row.state as Event['state'] },
    languages: row.languages.length > 0 ? row.languages : [row.language],
    ...{ city: city?.slug ?? null, cityName: city?.name ?? null },
    ...{ country: city?.country.code ?? null, region: city?.region ?? null },
    hosts: row.hosts.map(({ slug }) => slug),
    ...{ startLocal: row.startLocal, endLocal: row.endLocal, timeZone: row.zone },
    ...{ startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() },
    previousStartsAt: row.movedFrom?.toISOString() ?? null,
    ...{ mode: row.mode, venue: row.venue, address: row.address, lat: row.lat, lon: row.lon },
    ...{ capacity: row.capacity, taken: row.taken, guests: row.guests },
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    ...{ audience: row.audience, blocks: row.blocks as Event['blocks'], sdgs: row.sdgs },
    recording: row.recording,
    materials: row.materials.map(({ url }) => url),
    href: localePath(locale, `/events/${row.slug}`),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function toEventProfile(row: EventRow, locale: Locale): EventProfile {
  return { ...toEvent(row, locale), body: row.body, cancelReason: row.cancelReason }
}
