import { useFormatter, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Rows } from '@/components/people/rows'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { Table } from '@/components/ui/table'
import { releaseReviewerAction } from '@/lib/accreditation/actions'
import type { CountryApplicationDesk, CountryReview } from '@/lib/accreditation/queries/commission'
import { CRITERIA } from '@/lib/accreditation/schema'
import { useConflicts } from './use-conflicts'

const WHY = {
  conflict: 'reasonConflict',
  time: 'reasonTime',
  other: 'reasonOther',
  released: 'reasonReleased',
  '': 'reasonOther',
} as const

type Props = { application: CountryApplicationDesk }

/** Who judges an application, what they gave, and how far they agree. */
export function ReviewsPart({ application }: Props) {
  const t = useTranslations('accreditation')
  const { id, reviews, agreement, state } = application
  if (reviews.length === 0) return null
  const given = reviews.filter(({ scores }) => scores !== null)
  return (
    <Part id="reviews" title={t('review.title')}>
      <Rows
        rows={reviews.map((review) => ({
          id: review.id,
          name: <bdi>{review.name || t('thread.former')}</bdi>,
          detail: (
            <>
              <State review={review} />
              <Bound review={review} />
              <Earlier review={review} />
            </>
          ),
          note: <Words review={review} />,
          children: state === 'in_review' &&
            ['queued', 'invited', 'accepted'].includes(review.state) && (
              <Fold summary={t('review.release')}>
                <ActionForm action={releaseReviewerAction} name={`release-${review.id}`}>
                  <p>{t('review.releaseHint')}</p>
                  <input type="hidden" name="id" value={id} />
                  <input type="hidden" name="reviewId" value={review.id} />
                  <Submit look="line">{t('review.release')}</Submit>
                </ActionForm>
              </Fold>
            ),
        }))}
      />
      {given.length > 0 && <Scores reviews={given} agreement={agreement} />}
    </Part>
  )
}

function State({ review }: { review: CountryReview }) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const { state, dueAt, isLate, points, declineReason } = review
  if (state === 'given' && points !== null)
    return (
      <>
        {t('review.given')} · {t('review.points')}:{' '}
        {format.number(points, { maximumFractionDigits: 1 })}
      </>
    )
  if (state === 'declined') {
    return (
      <>
        {t('review.declined')}: {t(`review.${WHY[declineReason]}`)}
      </>
    )
  }
  return (
    <>
      {t(`review.${state}`)}
      {dueAt && state !== 'queued' && (
        <>
          {' · '}
          {t(isLate ? 'review.lateDue' : 'review.due', {
            date: format.dateTime(dueAt, { dateStyle: 'medium' }),
          })}
        </>
      )}
    </>
  )
}

/** Why somebody who was asked reads nothing of it now. */
function Bound({ review: { state, conflicts } }: { review: CountryReview }) {
  const t = useTranslations('accreditation')
  const say = useConflicts()
  if (state === 'declined' || conflicts?.length === 0) return null
  return (
    <span className="small mute" style={{ display: 'block' }}>
      {conflicts ? say(conflicts) : t('review.left')}
    </span>
  )
}

/** What the reviewer gave for the versions before. */
function Earlier({ review: { earlier } }: { review: CountryReview }) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  return earlier.map(({ round, points }) => (
    <span key={round} className="small mute" style={{ display: 'block' }}>
      {t('review.earlier', {
        round,
        points: format.number(points, { maximumFractionDigits: 1 }),
      })}
    </span>
  ))
}

function Words({ review: { forTeam, forOfficer, declineWords } }: { review: CountryReview }) {
  const t = useTranslations('accreditation')
  const said = [
    [t('review.forTeam'), forTeam],
    [t('review.forOfficer'), forOfficer],
    ['', declineWords],
  ].filter(([, text]) => text)
  if (said.length === 0) return null
  return said.map(([label, text]) => (
    <span key={label} dir="auto" style={{ display: 'block', whiteSpace: 'pre-wrap' }}>
      {label && `${label}: `}
      {text}
    </span>
  ))
}

type ScoresProps = { reviews: CountryReview[]; agreement: CountryApplicationDesk['agreement'] }

function Scores({ reviews, agreement }: ScoresProps) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 })
  return (
    <Table
      caption={t('review.agreement')}
      columns={[
        { label: t('review.criterion') },
        ...reviews.map(({ name, id }) => ({ label: name || id.slice(-4) })),
        ...(agreement
          ? [
              { label: t('review.mean'), numeric: true },
              { label: t('review.apart'), numeric: true },
            ]
          : []),
      ]}
      rows={CRITERIA.map((criterion) => {
        const row = agreement?.find((each) => each.criterion === criterion)
        return {
          id: criterion,
          cells: [
            t(`criteria.${criterion}`),
            ...reviews.map(({ id, scores }) => (
              <div key={id}>
                <p className="num">{scores && number(scores[criterion].score)}</p>
                <p className="small mute" dir="auto">
                  {scores?.[criterion].reason}
                </p>
              </div>
            )),
            ...(row ? [number(row.mean), number(row.apart)] : []),
          ],
        }
      })}
    />
  )
}
