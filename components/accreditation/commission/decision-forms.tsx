import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import {
  declineApplicationAction,
  endorseApplicationAction,
  forwardApplicationAction,
  requestChangesAction,
} from '@/lib/accreditation/actions'
import type { CountryApplicationDesk } from '@/lib/accreditation/queries/commission'
import { LEAST_REVIEWS } from '@/lib/accreditation/schema'

const ACTIONS = {
  endorse: endorseApplicationAction,
  'request-changes': requestChangesAction,
  decline: declineApplicationAction,
} as const
type Decision = keyof typeof ACTIONS

/** What the Commission can decide as an application stands, each with its reason. */
export function DecisionForms({ application }: { application: CountryApplicationDesk }) {
  const t = useTranslations('accreditation')
  const { id, moves, cycle, canEndorse, mayDecide } = application
  if (!mayDecide || moves.length === 0) return null
  const decisions = (Object.keys(ACTIONS) as Decision[]).filter((move) => moves.includes(move))
  const hints: Record<Decision, string> = {
    endorse: t('decide.endorseHint'),
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
          {decisions.map((move) =>
            move === 'endorse' && !canEndorse ? (
              <p key={move} className="small mute">
                {t('decide.endorse')}: {t('decide.reviewsMissing', { least: LEAST_REVIEWS })}
              </p>
            ) : (
              <Fold key={move} summary={t(`decide.${move}`)}>
                <ActionForm
                  action={ACTIONS[move]}
                  name={`${move}-${id}`}
                  aria-label={t(`decide.${move}`)}
                >
                  <p>{hints[move]}</p>
                  <input type="hidden" name="id" value={id} />
                  <FormArea name="reason" rows={5} dir="auto" label={t('decide.reason')} />
                  <p>
                    <Submit look={move === 'decline' ? 'bad' : 'solid'}>
                      {t(`decide.${move}`)}
                    </Submit>
                  </p>
                </ActionForm>
              </Fold>
            ),
          )}
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
