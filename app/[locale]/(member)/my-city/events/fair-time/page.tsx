import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FairSlots } from '@/components/organising/fair-slots'
import { FairTimeForm } from '@/components/organising/fair-time-form'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { citiesOf } from '@/lib/auth/viewer'
import type { SearchParams } from '@/lib/core/query-string'
import { readFairTime } from '@/lib/events/address'
import { listCityChoices } from '@/lib/events/queries/city-choices'
import { getFairTimes } from '@/lib/events/queries/fair-times'
import type { Locale } from '@/lib/i18n/locales'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organising' })
  return { title: t('fair.title') }
}

/** When cities of many zones could meet, and what that asks of each. */
export default async function FairTimePage({ params, searchParams }: Props) {
  const [{ locale }, searched] = await Promise.all([params, searchParams])
  setRequestLocale(locale)
  const path = '/my-city/events/fair-time'
  const viewer = await requireViewer(locale, path)
  const isOfCity = citiesOf(viewer).length > 0
  if (!isOfCity && !can(viewer, 'network.organise')) notFound()
  const view = readFairTime(searched)
  const [t, times, choices] = await Promise.all([
    getTranslations('organising'),
    getFairTimes(viewer, view, locale),
    listCityChoices(locale),
  ])
  const { event, cities } = times
  const takePath = event
    ? `/my-city/events/${event.id}`
    : isOfCity
      ? '/my-city/events/new'
      : '/secretariat/events/new'
  return (
    <Desk
      {...(isOfCity ? { desk: 'city' as const } : { desk: 'secretariat' as const })}
      place="events"
      path={path}
      title={t('fair.title')}
      lede={t('fair.lede')}
    >
      <FairTimeForm view={view} times={times} choices={choices} />
      {cities.length > 0 && (
        <Part
          id="slots"
          title={t(view.meetings > 1 ? 'fair.series' : 'fair.slots')}
          hint={t(view.meetings > 1 ? 'fair.seriesHint' : 'fair.slotsHint')}
        >
          <FairSlots times={times} minutes={view.minutes} takePath={takePath} />
        </Part>
      )}
    </Desk>
  )
}
