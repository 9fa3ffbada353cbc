import { useFormatter, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { type Term, Terms } from '@/components/ui/terms'
import { withdrawReviewAction } from '@/lib/peers/actions'
import type { AuthorsReview } from '@/lib/peers/queries/get-practice-reviews'
import { PEERS_NEEDED } from '@/lib/peers/schema'
import { Judgements } from './judgements'

/** One review of a practice: what has happened on which day, and what was said. */
export function ReviewSteps({ review }: { review: AuthorsReview }) {
  const t = useTranslations('peers')
  const format = useFormatter()
  const { id, state, version, createdAt, checkedAt, decidedAt, checkWords, judged, dueAt } = review
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' })
  const withPeers = state !== 'form_check' && state !== 'returned' && checkedAt !== null
  const ended = state === 'withdrawn'
  const terms: Term[] = [
    { id: `${id}-sent`, name: t('own.sent'), text: day(createdAt) },
    {
      id: `${id}-checked`,
      name: t('own.checked'),
      text: checkedAt ? day(checkedAt) : t('own.waiting'),
    },
    ...(withPeers
      ? [
          {
            id: `${id}-judged`,
            name: t('own.judged'),
            text: t('own.judgedOf', { judged, asked: PEERS_NEEDED }),
            ...(state === 'peers' && dueAt && { note: t('own.due', { date: day(dueAt) }) }),
          },
        ]
      : []),
    ...(decidedAt
      ? [
          {
            id: `${id}-decided`,
            name: ended ? t('own.ended') : t('own.decided'),
            text: day(decidedAt),
          },
        ]
      : []),
  ]
  return (
    <section className="stack">
      <h3 className="h-item">
        {t('version', { version })} · {t(`states.${state}`)}
      </h3>
      <Terms terms={terms} />
      {checkWords && (
        <div>
          <p className="cap">{t('own.words')}</p>
          <p dir="auto">{checkWords}</p>
        </div>
      )}
      <Judgements judgements={review.judgements} />
      {review.mayWithdraw && (
        <Fold summary={t('own.withdraw')}>
          <ActionForm action={withdrawReviewAction} name={`withdraw-${id}`}>
            <input type="hidden" name="id" value={id} />
            <p>{t('own.withdrawText')}</p>
            <Submit look="bad">{t('own.withdraw')}</Submit>
          </ActionForm>
        </Fold>
      )}
    </section>
  )
}
