import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddPicture } from '@/components/profiles/add-picture'
import { CitySwitch } from '@/components/profiles/city-switch'
import { PictureRow } from '@/components/profiles/picture-row'
import { Desk } from '@/components/site/desk'
import { EmptyState } from '@/components/ui/empty-state'
import { MOST_MEGABYTES } from '@/lib/files/picture'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listPictures } from '@/lib/profiles/queries/list-pictures'
import { MOST_PICTURES } from '@/lib/profiles/schema'
import { type DeskProps, openDesk } from '../open-desk'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'profile' })
  return { title: t('pictures.title') }
}

export default async function PicturesPage(props: DeskProps) {
  const { locale, viewer, city, path, cityQuery, waiting } = await openDesk(
    '/my-city/pictures',
    props,
  )
  if (!city) return redirect(localePath(locale, '/my-city'))
  const t = await getTranslations({ locale, namespace: 'profile' })
  const pictures = await listPictures(viewer, city.id)
  return (
    <Desk
      desk="city"
      place="pictures"
      path={path}
      query={cityQuery}
      waiting={waiting}
      title={t('pictures.title')}
      lede={t('pictures.lede')}
      client={['profile']}
    >
      <CitySwitch city={city} path="/my-city/pictures" />
      {pictures.length === 0 && (
        <EmptyState level="h2" title={t('pictures.none')}>
          <p>{t('pictures.noneText', { name: city.name })}</p>
        </EmptyState>
      )}
      {pictures.map((picture, index) => (
        <PictureRow
          key={picture.id}
          picture={picture}
          number={index + 1}
          last={index === pictures.length - 1}
          mayEdit={city.mayEdit}
        />
      ))}
      {city.mayEdit && pictures.length < MOST_PICTURES && (
        <AddPicture id={randomUUID()} cityId={city.id} megabytes={MOST_MEGABYTES} />
      )}
    </Desk>
  )
}
