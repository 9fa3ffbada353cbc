import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Part } from '@/components/people/part'
import { FileList } from '@/components/practices/editor/file-list'
import { AddPicture } from '@/components/profiles/add-picture'
import { PictureRow } from '@/components/profiles/picture-row'
import { Desk } from '@/components/site/desk'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { citiesOf } from '@/lib/auth/viewer'
import { isolated } from '@/lib/core/isolated'
import { MOST_MEGABYTES } from '@/lib/files/picture'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getPracticeDesk } from '@/lib/practices/queries/own-practices'
import { listPictures } from '@/lib/profiles/queries/list-pictures'
import { MOST_PICTURES } from '@/lib/profiles/schema'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'writing' })
  return { title: t('files.title') }
}

/** The pictures and files that stand beside a practice; its translations share them. */
export default async function PracticeFilesPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/my-city/practices/${id}/files`
  const viewer = await requireViewer(locale, path)
  const practice = (await getPracticeDesk(viewer, id)) ?? notFound()
  if (practice.original) notFound()
  const { cityId, city, draft, files } = practice
  const mayEdit = can(viewer, 'city.edit', { city: cityId })
  const [t, pictures] = await Promise.all([
    getTranslations('writing'),
    listPictures(viewer, cityId, id),
  ])
  return (
    <Desk
      desk="city"
      place="practices"
      path={path}
      query={citiesOf(viewer).length > 1 ? `city=${city.slug}` : undefined}
      title={t('files.title')}
      lede={t('files.lede', { title: isolated(draft.title || t('list.untitled')) })}
      langs={[draft.language]}
      client={['profile', 'writing']}
    >
      <GoLink href={localePath(locale, `/my-city/practices/${id}`)}>{t('edit.back')}</GoLink>
      <Part title={t('files.attachments')} hint={t('files.hint')}>
        <FileList practiceId={id} files={files} />
      </Part>
      <Part title={t('files.pictures')} hint={mayEdit ? undefined : t('files.coordinators')}>
        {pictures.map((picture, index) => (
          <PictureRow
            key={picture.id}
            picture={picture}
            number={index + 1}
            last={index === pictures.length - 1}
            mayEdit={mayEdit}
          />
        ))}
        {mayEdit && pictures.length < MOST_PICTURES && (
          <AddPicture
            id={randomUUID()}
            cityId={cityId}
            practiceId={id}
            megabytes={MOST_MEGABYTES}
          />
        )}
      </Part>
    </Desk>
  )
}
