import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { decideApplicationAction, forwardApplicationAction } from '@/lib/accreditation/actions'
import type { CountryApplicationDesk } from '@/lib/accreditation/queries/commission'
import { DECISIONS, type Decision, LEAST_REVIEWS } from '@/lib/accreditation/schema'
import { DecisionForm } from '../decision-form'

/** What the Commission can decide as an application stands, with its reason. */
export function DecisionForms({ application }: { application: CountryApplicationDesk }) {
  const t = useTranslations('accreditation')
  const { id, moves, cycle, canEndorse, mayDecide } = application
  if (!mayDecide || moves.length === 0) return null
  const decisions = DECISIONS.filter((move) => moves.includes(move))
  const hints: Record<Decision, string> = {
    endorse: canEndorse
      ? t('decide.endorseHint')
      : t('decide.reviewsMissing', { least: LEAST_REVIEWS }),
    'request-changes': t('decide.request-changesHint', {
      time: cycle?.decidesLocal.replace('T', ' ') ?? '',
      zone: cycle?.zone ?? '',
    }),
    decline: t('decide.declineHint'),
  }
  return (
    <>
      {decisions.length > 0 && (
        <Part id="decide" title={t('decide.title')}>
          {cycle && <p>{t('desk.places', { endorsed: cycle.endorsed, cap: cycle.cap })}</p>}
          <DecisionForm
            action={decideApplicationAction}
            id={id}
            options={decisions.map((move) => ({
              value: move,
              label: t(`decide.${move}`),
              hint: hints[move],
            }))}
          />
        </Part>
      )}
      {moves.includes('forward') && (
        <Part id="forward" title={t('decide.forward')} hint={t('decide.forwardHint')}>
          <ActionForm action={forwardApplicationAction} name={`forward-${id}`}>
            <input type="hidden" name="id" value={id} />
            <p>
              <Submit>{t('decide.forward')}</Submit>
            </p>
          </ActionForm>
        </Part>
      )}
    </>
  )
}
