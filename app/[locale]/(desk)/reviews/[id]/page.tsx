import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { FormView } from '@/components/accreditation/form-view'
import { AcceptForm, DeclineForm } from '@/components/accreditation/review/invitation-form'
import { OtherReviews } from '@/components/accreditation/review/other-reviews'
import { ScoreForm } from '@/components/accreditation/review/score-form'
import { VersionParts } from '@/components/accreditation/version-parts'
import { OwnPage } from '@/components/people/own-page'
import { Part } from '@/components/people/part'
import { GoLink } from '@/components/ui/go-link'
import { getOwnReview } from '@/lib/accreditation/queries/reviewer'
import { UNREAD_BY_REVIEWERS } from '@/lib/accreditation/schema'
import { requireViewer } from '@/lib/auth/current-viewer'
import { isolated } from '@/lib/core/isolated'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('review.score') }
}

/** One application as its reviewer reads and judges it. */
export default async function ReviewPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/reviews/${id}`
  const viewer = await requireViewer(locale, path)
  const review = (await getOwnReview(viewer, id, locale)) ?? notFound()
  const [t, format] = await Promise.all([getTranslations('accreditation'), getFormatter()])
  const { cityName, country, cycle, state, dueAt, version, applicationId } = review
  const due = dueAt && t('review.due', { date: format.dateTime(dueAt, { dateStyle: 'long' }) })
  return (
    <OwnPage
      path={path}
      title={isolated(cityName)}
      lede={[country, t('desk.call', { name: cycle }), state !== 'given' && due]
        .filter(Boolean)
        .join(' · ')}
    >
      <GoLink href={localePath(locale, '/reviews')}>{t('review.back')}</GoLink>
      {state === 'invited' && (
        <Part
          id="asked"
          title={t('review.asked', { city: isolated(cityName), country })}
          hint={t('review.askedHint')}
        >
          <AcceptForm id={id} />
        </Part>
      )}
      {version && (
        <VersionParts id={applicationId} version={version}>
          <FormView form={version.form} without={UNREAD_BY_REVIEWERS} />
        </VersionParts>
      )}
      {state === 'accepted' && <ScoreForm review={review} />}
      {state === 'given' && <OtherReviews review={review} />}
      {state !== 'given' && <DeclineForm id={id} />}
    </OwnPage>
  )
}
