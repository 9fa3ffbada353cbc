import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { requireViewer } from '@/lib/auth/current-viewer'
import { citiesOf } from '@/lib/auth/viewer'
import type { SearchParams } from '@/lib/core/query-string'
import { getEventDesk } from '@/lib/events/queries/organiser'
import type { Locale } from '@/lib/i18n/locales'

export type EventDeskProps = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<SearchParams>
}

/** The event of a page at its organiser's desk; absent for everybody else. `page` is the part after its id. */
export async function openEventDesk(page: '' | '/people' | '/after', props: EventDeskProps) {
  const [{ locale, id }, searched] = await Promise.all([props.params, props.searchParams])
  setRequestLocale(locale)
  const path = `/my-city/events/${id}${page}`
  const viewer = await requireViewer(locale, path)
  const event = (await getEventDesk(viewer, id, locale)) ?? notFound()
  const query = new URLSearchParams(
    Object.entries(searched).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  return { locale, viewer, event, path, query, isOfMany: citiesOf(viewer).length > 1 }
}
