import { randomUUID } from 'node:crypto'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Note } from '@/components/ui/note'
import { localePath } from '@/lib/i18n/locales'
import { putForwardAction } from '@/lib/peers/actions'
import type { PracticeReviews } from '@/lib/peers/queries/get-practice-reviews'
import { ReviewSteps } from './review-steps'

/** What stands in the way and is plain from the rest. */
const SAID = ['underReview', 'reviewedAlready']

/** Where a practice stands on its way to the label, for the people of its city. */
export function ReviewState({ practice }: { practice: PracticeReviews }) {
  const t = useTranslations('peers')
  const format = useFormatter()
  const locale = useLocale()
  const { practiceId, version, reviewedAt, reviewedVersion, obstacle, mayAct, reviews } = practice
  return (
    <Part title={t('own.title')} hint={t('own.hint')} id="review">
      <GoLink href={localePath(locale, '/about/review')}>{t('rubric')}</GoLink>
      {reviewedAt && reviewedVersion !== null && (
        <p>
          {t('own.hasLabel', {
            version: reviewedVersion,
            date: format.dateTime(reviewedAt, { dateStyle: 'medium' }),
          })}
        </p>
      )}
      {obstacle === null && mayAct && (
        <ActionForm action={putForwardAction} name={`put-${practiceId}`}>
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="practiceId" value={practiceId} />
          <p>{t('own.putHint', { version })}</p>
          <Submit look="line">{t('own.put')}</Submit>
        </ActionForm>
      )}
      {obstacle === null && !mayAct && <p>{t('own.coordinators')}</p>}
      {obstacle !== null && !SAID.includes(obstacle) && (
        <Note>
          <p>{t(`refusal.${obstacle}`)}</p>
        </Note>
      )}
      {reviews.map((review) => (
        <ReviewSteps key={review.id} review={review} />
      ))}
    </Part>
  )
}
