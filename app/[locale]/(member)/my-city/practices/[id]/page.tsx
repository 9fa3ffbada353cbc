import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { ReviewState } from '@/components/peers/review-state'
import { DraftForm } from '@/components/practices/editor/draft-form'
import { Shelf } from '@/components/practices/editor/shelf'
import { Desk } from '@/components/site/desk'
import { Actions } from '@/components/ui/actions'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { citiesOf } from '@/lib/auth/viewer'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getPracticeReviews } from '@/lib/peers/queries/get-practice-reviews'
import { listKeyFeatures } from '@/lib/practices/queries/names-for-views'
import { getPracticeDesk } from '@/lib/practices/queries/own-practices'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'writing' })
  return { title: t('edit.label') }
}

/** Where a city's people write a practice, revise it, and see where it stands. */
export default async function OwnPracticePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/my-city/practices/${id}`
  const viewer = await requireViewer(locale, path)
  const practice = (await getPracticeDesk(viewer, id)) ?? notFound()
  const isPublic = practice.state !== 'draft'
  const [t, format, features, reviews] = await Promise.all([
    getTranslations('writing'),
    getFormatter(),
    listKeyFeatures(),
    isPublic && practice.original === null ? getPracticeReviews(viewer, id, locale) : null,
  ])
  const { draft, version, publishedAt, draftedAt, slug, state } = practice
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  return (
    <Desk
      desk="city"
      place="practices"
      path={path}
      query={citiesOf(viewer).length > 1 ? `city=${practice.city.slug}` : undefined}
      title={<bdi lang={draft.language}>{draft.title || t('list.untitled')}</bdi>}
      lede={
        <>
          {t(`states.${state}`)}
          {isPublic && publishedAt && (
            <>. {t('state.version', { version, date: day(publishedAt) })}</>
          )}
          {isPublic && draftedAt && <>. {t('state.revising', { date: day(draftedAt) })}</>}
        </>
      }
      langs={[draft.language, practice.original?.language]}
      client={['writing']}
    >
      <Actions>
        {isPublic && (
          <GoLink href={localePath(locale, `/practices/${slug}`)}>{t('edit.public')}</GoLink>
        )}
        {isPublic && (
          <GoLink href={localePath(locale, `/practices/${slug}/history`)}>
            {t('edit.history')}
          </GoLink>
        )}
        {practice.original === null && (
          <GoLink href={localePath(locale, `${path}/files`)}>{t('files.title')}</GoLink>
        )}
      </Actions>
      {state !== 'archived' && (
        <DraftForm practice={practice} viewerId={viewer.id} features={features} />
      )}
      <Shelf practice={practice} />
      {reviews && <ReviewState practice={reviews} />}
    </Desk>
  )
}
