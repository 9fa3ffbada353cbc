import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Completeness } from '@/components/profiles/completeness'
import { NoCity } from '@/components/profiles/no-city'
import { ProfileForm } from '@/components/profiles/profile-form'
import { RosterFacts } from '@/components/profiles/roster-facts'
import { Desk } from '@/components/site/desk'
import { PersonalShell } from '@/components/site/personal-shell'
import type { Locale } from '@/lib/i18n/locales'
import { getProfile } from '@/lib/profiles/queries/get-profile'
import { type DeskProps, openDesk } from './open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'profile' })
  return { title: t('title') }
}

export default async function MyCityPage(props: DeskProps) {
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk('/my-city', props)
  if (!city)
    return (
      <PersonalShell path={path}>
        <NoCity />
      </PersonalShell>
    )
  const t = await getTranslations({ locale, namespace: 'profile' })
  const profile = await getProfile(viewer, city.id)
  return (
    <Desk
      desk="city"
      place="profile"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={city.name}
      lede={t(city.mayEdit ? 'lede' : 'ledeReading')}
      langs={[city.localLang]}
    >
      <CitySwitch city={city} path="/my-city" />
      <Completeness filled={profile.filled} query={cityQuery} />
      <RosterFacts city={city} />
      <ProfileForm city={city} profile={profile} />
    </Desk>
  )
}
