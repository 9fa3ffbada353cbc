import type { EventPage } from '@/lib/events/queries/get-event'
import { siteUrl } from '@/lib/i18n/alternates'

const MODES = {
  online: 'OnlineEventAttendanceMode',
  'in-person': 'OfflineEventAttendanceMode',
  both: 'MixedEventAttendanceMode',
} as const

/** The event for machines: schema.org/Event. Never how to join it. */
export function EventJsonLd({ event }: { event: EventPage }) {
  const { slug, city, hosts, mode, state, movedFrom, venue, address, lat, lon } = event
  const url = `${siteUrl()}/events/${slug}`
  const status =
    state === 'cancelled' ? 'EventCancelled' : movedFrom ? 'EventRescheduled' : 'EventScheduled'
  const place = {
    ...{ '@type': 'Place', name: venue || city?.name },
    ...(address && { address }),
    ...(lat !== null &&
      lon !== null && { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
  }
  const locations = [
    ...(mode !== 'in-person' ? [{ '@type': 'VirtualLocation', url }] : []),
    ...(mode !== 'online' ? [place] : []),
  ]
  const data = {
    ...{ '@context': 'https://schema.org', '@type': 'EducationEvent', '@id': url, url },
    ...{ name: event.title, description: event.body.slice(0, 500) },
    inLanguage: event.languages.length > 0 ? event.languages : [event.language],
    startDate: event.startsAt.toISOString(),
    endDate: event.endsAt.toISOString(),
    ...(movedFrom && { previousStartDate: movedFrom.toISOString() }),
    eventAttendanceMode: `https://schema.org/${MODES[mode]}`,
    eventStatus: `https://schema.org/${status}`,
    location: locations.length === 1 ? locations[0] : locations,
    organizer: [...(city ? [city] : []), ...hosts].map((each) => ({
      ...{ '@type': 'City', name: each.name, '@id': `${siteUrl()}/cities/${each.slug}` },
    })),
    ...(event.capacity !== null && {
      maximumAttendeeCapacity: event.capacity,
      remainingAttendeeCapacity: Math.max(0, event.capacity - event.taken),
    }),
  }
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: data, with what could end the element escaped
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
    />
  )
}
