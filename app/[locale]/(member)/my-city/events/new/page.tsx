import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewEventForm } from '@/components/organising/new-event-form'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { can } from '@/lib/auth/policy'
import { proposedTime } from '@/lib/events/proposed-time'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { type DeskProps, openDesk } from '../../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organising' })
  return { title: t('form.new') }
}

/** The first draft of a city's event; at a time that was proposed, where the address says so. */
export default async function NewEventPage(props: DeskProps) {
  const place = '/my-city/events/new'
  const { locale, viewer, city, path, query, cityQuery, waiting } = await openDesk(place, props)
  if (!city) return redirect(localePath(locale, '/my-city'))
  if (!can(viewer, 'event.draft', { city: city.id })) notFound()
  const t = await getTranslations('organising')
  const zone = city.timezone
  return (
    <Desk
      desk="city"
      place="events"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('form.new')}
      lede={t('form.newLede')}
    >
      <CitySwitch city={city} path={place} />
      <NewEventForm
        cityId={city.id}
        time={proposedTime(query, zone) ?? { startLocal: '', endLocal: '', zone }}
      />
    </Desk>
  )
}
