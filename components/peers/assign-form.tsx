import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { assignPeerAction } from '@/lib/peers/actions'
import type { ReviewDetail } from '@/lib/peers/queries/get-review'
import { CandidateSelect } from './candidate-select'

/** Asks one more peer, in a place that is free or in that of somebody who has not judged. */
export function AssignForm({ review }: { review: ReviewDetail }) {
  const t = useTranslations('peers')
  const { id, candidates, peers, missing } = review
  const replaceable = peers.filter(({ givenAt, declinedAt }) => !givenAt && !declinedAt)
  if (candidates.length === 0) return null
  return (
    <ActionForm action={assignPeerAction} name={`assign-${id}`} aria-label={t('desk.assignTitle')}>
      <input type="hidden" name="id" value={id} />
      <CandidateSelect name="peer" label={t('desk.peer')} candidates={candidates} />
      {replaceable.length > 0 && (
        <FormSelect
          name="insteadOf"
          label={t('desk.insteadOf')}
          defaultValue={missing > 0 ? '' : (replaceable.find(({ isLate }) => isLate)?.id ?? '')}
        >
          <option value="">{missing > 0 ? t('desk.nobodysPlace') : t('desk.choose')}</option>
          {replaceable.map(({ id, name, city }) => (
            <option key={id} value={id}>
              {`${city}: ${name}`}
            </option>
          ))}
        </FormSelect>
      )}
      <Submit look="line">{t('desk.assign')}</Submit>
    </ActionForm>
  )
}
