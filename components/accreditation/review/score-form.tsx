import { useFormatter, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { giveReviewAction } from '@/lib/accreditation/actions'
import type { OwnReview } from '@/lib/accreditation/queries/reviewer'
import { CRITERIA, RATINGS } from '@/lib/accreditation/schema'

/** Scores for every criterion, each with a reason; beside each box stands who reads it. */
export function ScoreForm({ review }: { review: OwnReview }) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const { id, rubric, scores, forTeam, forOfficer } = review
  const all = rubric.reduce((sum, { weight }) => sum + weight, 0) || 1
  const share = (criterion: string) =>
    format.number((rubric.find((each) => each.id === criterion)?.weight ?? 0) / all, {
      ...{ style: 'percent', maximumFractionDigits: 0 },
    })
  return (
    <Part id="score" title={t('review.score')} hint={t('review.scoreHint')}>
      <ActionForm action={giveReviewAction} name={`score-${id}`} aria-label={t('review.score')}>
        <input type="hidden" name="id" value={id} />
        {CRITERIA.map((criterion) => (
          <div key={criterion}>
            <FormChecks
              name={`score-${criterion}`}
              pick="one"
              legend={`${t(`criteria.${criterion}`)} (${t('review.weight')}: ${share(criterion)})`}
              stored={scores ? [String(scores[criterion].score)] : []}
              options={RATINGS.map((rating) => ({
                value: rating,
                label: `${rating} · ${t(`ratings.${rating}`)}`,
              }))}
            />
            <FormArea
              name={`why-${criterion}`}
              rows={3}
              dir="auto"
              label={`${t('review.why')}: ${t(`criteria.${criterion}`)}`}
              defaultValue={scores?.[criterion].reason}
            />
          </div>
        ))}
        <FormArea
          name="forTeam"
          rows={5}
          dir="auto"
          label={t('review.forTeam')}
          hint={t('review.forTeamHint')}
          defaultValue={forTeam}
        />
        <FormArea
          name="forOfficer"
          rows={4}
          dir="auto"
          label={t('review.forOfficer')}
          hint={t('review.forOfficerHint')}
          defaultValue={forOfficer}
        />
        <p>
          <Submit>{t('review.give')}</Submit>
        </p>
      </ActionForm>
    </Part>
  )
}
