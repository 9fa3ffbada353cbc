import { useFormatter, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Note } from '@/components/ui/note'
import { Table } from '@/components/ui/table'
import type { OwnReview } from '@/lib/accreditation/queries/reviewer'
import { CRITERIA } from '@/lib/accreditation/schema'

/** What others gave, without their names: for whoever has given their own. */
export function OtherReviews({ review }: { review: OwnReview }) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const { others, scores } = review
  const columns = [
    { label: t('review.criterion') },
    { label: t('review.score') },
    ...others.map((_, index) => ({ label: t('review.reviewer', { number: index + 1 }) })),
  ]
  return (
    <>
      <Note>
        <p>{t('review.isGiven')}</p>
      </Note>
      <Part id="others" title={t('review.others')}>
        {others.length === 0 && <p className="small mute">{t('review.noOthers')}</p>}
        <Table
          caption={t('review.others')}
          captionHidden
          columns={columns}
          rows={CRITERIA.map((criterion) => ({
            id: criterion,
            cells: [
              t(`criteria.${criterion}`),
              ...[...(scores ? [{ id: 'own', scores }] : []), ...others].map((each) => (
                <div key={each.id}>
                  <p className="num">{format.number(each.scores[criterion].score)}</p>
                  <p className="small mute" dir="auto">
                    {each.scores[criterion].reason}
                  </p>
                </div>
              )),
            ],
          }))}
        />
      </Part>
    </>
  )
}
