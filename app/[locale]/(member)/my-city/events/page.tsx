import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OrganisedParts } from '@/components/organising/organised-parts'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { listOrganised } from '@/lib/events/queries/organiser'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { type DeskProps, openDesk } from '../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'organising' })
  return { title: t('desk.title') }
}

/** What a city organises, and what others ask of it. */
export default async function OrganisedPage(props: DeskProps) {
  const place = '/my-city/events'
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk(place, props)
  if (!city) return redirect(localePath(locale, '/my-city'))
  const [t, organised] = await Promise.all([
    getTranslations('organising'),
    listOrganised(viewer, city.id, locale),
  ])
  const { coming, past, asked, invited } = organised
  return (
    <Desk
      desk="city"
      place="events"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('desk.title')}
      lede={t('desk.lede', { name: city.name })}
      langs={[...coming, ...past, ...asked, ...invited].map(({ language }) => language)}
    >
      <CitySwitch city={city} path={place} />
      <OrganisedParts
        organised={organised}
        cityId={city.id}
        newPath={`${place}/new${cityQuery ? `?${cityQuery}` : ''}`}
      />
    </Desk>
  )
}
