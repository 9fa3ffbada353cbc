import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { requireViewer } from '@/lib/auth/current-viewer'
import type { Viewer } from '@/lib/auth/viewer'
import { countUnreadMessages } from '@/lib/conversations/queries/list-conversations'
import { countHostAsks } from '@/lib/events/queries/organiser'
import type { Locale } from '@/lib/i18n/locales'
import { countWaitingInterests } from '@/lib/partnerships/queries/own-partnerships'
import { getDeskCity } from '@/lib/profiles/queries/desk-city'

export type DeskProps = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Who is at the city desk, and for which city: the one in the address, or their first. */
export async function openDesk(place: string, { params, searchParams }: DeskProps) {
  const { locale } = await params
  setRequestLocale(locale)
  const asked = Object.entries(await searchParams).flatMap(([name, value]): [string, string][] => {
    const first = [value].flat()[0]
    return first === undefined ? [] : [[name, first]]
  })
  const query = new URLSearchParams(asked)
  const path = query.size > 0 ? `${place}?${query}` : place
  const viewer = await requireViewer(locale, path)
  const slug = query.get('city') ?? undefined
  const city = await getDeskCity(viewer, slug, locale)
  if (!city && slug !== undefined) notFound()
  // A link within the desk stays with the city, where there is more than one.
  const cityQuery = city && city.cities.length > 1 ? `city=${city.slug}` : undefined
  const waiting = city ? await waitingFor(viewer, city.id) : {}
  return { locale, viewer, city, path, query, cityQuery, waiting }
}

/** How much waits for the viewer at the places of a city's desk. */
async function waitingFor(viewer: Viewer, cityId: string) {
  const [messages, partnerships, events] = await Promise.all([
    countUnreadMessages(viewer, cityId),
    countWaitingInterests(viewer, cityId),
    countHostAsks(viewer, cityId),
  ])
  return { messages, partnerships, events }
}
