import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OwnList } from '@/components/practices/editor/own-list'
import { StartForm } from '@/components/practices/editor/start-form'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listOwnPractices } from '@/lib/practices/queries/own-practices'
import { type DeskProps, openDesk } from '../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'writing' })
  return { title: t('list.title') }
}

export default async function OwnPracticesPage(props: DeskProps) {
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk(
    '/my-city/practices',
    props,
  )
  if (!city) return redirect(localePath(locale, '/my-city'))
  const [t, practices] = await Promise.all([
    getTranslations('writing'),
    listOwnPractices(viewer, city.id),
  ])
  return (
    <Desk
      desk="city"
      place="practices"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('list.title')}
      lede={t('list.lede', { name: city.name })}
      langs={practices.map(({ language }) => language)}
    >
      <CitySwitch city={city} path="/my-city/practices" />
      <OwnList city={city.name} practices={practices} />
      <StartForm cityId={city.id} />
    </Desk>
  )
}
