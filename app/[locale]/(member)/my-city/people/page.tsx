import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Team } from '@/components/people/team'
import { CitySwitch } from '@/components/profiles/city-switch'
import { NoCity } from '@/components/profiles/no-city'
import { Desk } from '@/components/site/desk'
import { PersonalShell } from '@/components/site/personal-shell'
import type { Locale } from '@/lib/i18n/locales'
import { getCityTeam } from '@/lib/people/queries/get-city-team'
import { type DeskProps, openDesk } from '../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('team.people') }
}

export default async function CityPeoplePage(props: DeskProps) {
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk(
    '/my-city/people',
    props,
  )
  if (!city)
    return (
      <PersonalShell path={path}>
        <NoCity />
      </PersonalShell>
    )
  const t = await getTranslations({ locale, namespace: 'people' })
  const team = await getCityTeam(viewer, city.id)
  return (
    <Desk
      desk="city"
      place="people"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('team.title', { name: city.name })}
      lede={t('team.lede', { name: city.name })}
    >
      <CitySwitch city={city} path="/my-city/people" />
      <Team city={city} team={team} language={viewer.locale} />
    </Desk>
  )
}
