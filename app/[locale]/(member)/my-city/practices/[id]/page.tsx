import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { ReviewState } from '@/components/peers/review-state'
import { PersonalShell } from '@/components/site/personal-shell'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { getPracticeReviews } from '@/lib/peers/queries/get-practice-reviews'
import { getPracticeTitle } from '@/lib/practices/queries/get-practice'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export const metadata: Metadata = { robots: { index: false } }

/** Where a practice stands on its way to the label, for the people of its city. */
export default async function OwnPracticePage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/my-city/practices/${id}`
  const viewer = await requireViewer(locale, path)
  const reviews = await getPracticeReviews(viewer, id, locale)
  const { slug, title, language } = await getPracticeTitle(id)
  return (
    <PersonalShell path={path} langs={[language]}>
      <div className="wrap">
        <h1 className="h-page" lang={language} dir="auto">
          {title}
        </h1>
        <GoLink href={localePath(locale, `/practices/${slug}`)}>{title}</GoLink>
        <ReviewState practice={reviews} />
      </div>
    </PersonalShell>
  )
}
