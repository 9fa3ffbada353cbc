import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { AssignForm } from '@/components/peers/assign-form'
import { CandidateSearch } from '@/components/peers/candidate-search'
import { PassForm, ReturnForm } from '@/components/peers/check-forms'
import { Judgements } from '@/components/peers/judgements'
import { PeerRows } from '@/components/peers/peer-rows'
import { ReviewedPractice } from '@/components/peers/reviewed-practice'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { Note } from '@/components/ui/note'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { first, type SearchParams } from '@/lib/core/query-string'
import type { Locale } from '@/lib/i18n/locales'
import { getReview } from '@/lib/peers/queries/get-review'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'peers' })
  return { title: t('desk.title') }
}

/** One practice under review: its text, who judges it, and the secretariat's next step. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/secretariat/practices/${id}`
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.review-practices')) notFound()
  const q = (first((await searchParams).q) ?? '').slice(0, 100)
  const review = (await getReview(viewer, id, q, locale)) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'peers' })
  const format = await getFormatter()
  const { state, text, peers } = review
  return (
    <Desk
      desk="secretariat"
      place="practices"
      path={q ? `${path}?${new URLSearchParams({ q })}` : path}
      title={
        <span lang={text.language} dir="auto">
          {text.title}
        </span>
      }
      lede={`${review.city} · ${t(`states.${state}`)}. ${t('desk.sent', {
        date: format.dateTime(review.createdAt, { dateStyle: 'medium' }),
      })}`}
      langs={[text.language]}
    >
      {review.checkWords && (
        <Note title={t('desk.answered')}>
          <p dir="auto">{review.checkWords}</p>
        </Note>
      )}
      <ReviewedPractice text={text} />
      {peers.length > 0 && (
        <Part title={t('desk.peers')}>
          <PeerRows peers={peers} />
          <Judgements
            judgements={peers.flatMap(({ id, city, scores }) =>
              scores ? [{ id, city, scores }] : [],
            )}
          />
        </Part>
      )}
      {state === 'form_check' && (
        <Part title={t('desk.passTitle')} hint={t('desk.passHint', { city: review.cityName })}>
          <CandidateSearch review={review} q={q} />
          <PassForm review={review} />
        </Part>
      )}
      {state === 'form_check' && (
        <Part title={t('desk.returnTitle')}>
          <ReturnForm id={id} />
        </Part>
      )}
      {state === 'peers' && (
        <Part title={t('desk.assignTitle')} hint={t('desk.passHint', { city: review.cityName })}>
          <CandidateSearch review={review} q={q} />
          <AssignForm review={review} />
        </Part>
      )}
    </Desk>
  )
}
