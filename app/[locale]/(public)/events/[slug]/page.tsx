import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { EventJsonLd } from '@/components/events/event-json-ld'
import { EventViewPage } from '@/components/events/event-view'
import { EventWhen } from '@/components/events/event-when'
import { Shell } from '@/components/site/shell'
import { first, type SearchParams } from '@/lib/core/query-string'
import { isZone } from '@/lib/core/wall-clock'
import { zoneNames } from '@/lib/core/zone-name'
import { getEvent } from '@/lib/events/queries/get-event'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'

type Props = {
  params: Promise<{ locale: Locale; slug: string }>
  searchParams: Promise<SearchParams>
}

/** The title and the page ask for the same event. */
const eventOf = cache(getEvent)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const event = await eventOf(slug, locale)
  if (!event) return {}
  return {
    title: event.title,
    description: event.body.slice(0, 160),
    alternates: alternates(locale, `/events/${slug}`),
    robots: event.state === 'cancelled' ? { index: false } : undefined,
  }
}

/** One event; it stays at its address when it is over or called off. */
export default async function EventPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const event = (await eventOf(slug, locale)) ?? notFound()
  const tz = first((await searchParams).tz)
  const asked = tz && isZone(tz) && tz !== event.zone ? tz : undefined
  return (
    <Shell path={`/events/${slug}`} section="events" langs={[event.language]}>
      <EventJsonLd event={event} />
      <EventViewPage event={event}>
        <EventWhen
          event={event}
          asked={asked}
          wrong={tz && !isZone(tz) ? tz : undefined}
          zones={zoneNames(event.zone)}
        />
      </EventViewPage>
    </Shell>
  )
}
