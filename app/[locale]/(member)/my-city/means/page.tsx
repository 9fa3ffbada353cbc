import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MeansForm } from '@/components/practices/editor/means-form'
import { CitySwitch } from '@/components/profiles/city-switch'
import { Desk } from '@/components/site/desk'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getMeans } from '@/lib/practices/queries/get-means'
import { type DeskProps, openDesk } from '../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'writing' })
  return { title: t('means.title') }
}

export default async function MeansPage(props: DeskProps) {
  const { locale, city, path, cityQuery, waiting } = await openDesk('/my-city/means', props)
  if (!city) return redirect(localePath(locale, '/my-city'))
  const [t, means] = await Promise.all([getTranslations('writing'), getMeans(city.id)])
  return (
    <Desk
      desk="city"
      place="means"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('means.title')}
      lede={t('means.lede', { name: city.name })}
    >
      <CitySwitch city={city} path="/my-city/means" />
      <MeansForm cityId={city.id} mayEdit={city.mayEdit} means={means} />
    </Desk>
  )
}
