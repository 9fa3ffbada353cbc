import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { passFormAction, returnFormAction } from '@/lib/peers/actions'
import type { ReviewDetail } from '@/lib/peers/queries/get-review'
import { CandidateSelect } from './candidate-select'

/** The secretariat's first step where everything is there: two peers are asked. */
export function PassForm({ review }: { review: ReviewDetail }) {
  const t = useTranslations('peers')
  const { id, candidates } = review
  if (candidates.length === 0) return null
  return (
    <ActionForm action={passFormAction} name={`pass-${id}`} aria-label={t('desk.passTitle')}>
      <input type="hidden" name="id" value={id} />
      <CandidateSelect name="first" label={t('desk.first')} candidates={candidates} />
      <CandidateSelect name="second" label={t('desk.second')} candidates={candidates} />
      <Submit>{t('desk.pass')}</Submit>
    </ActionForm>
  )
}

/** The other one: the practice goes back to its city, with reasons. */
export function ReturnForm({ id }: { id: string }) {
  const t = useTranslations('peers')
  return (
    <ActionForm action={returnFormAction} name={`return-${id}`} aria-label={t('desk.returnTitle')}>
      <input type="hidden" name="id" value={id} />
      <FormArea
        name="reason"
        label={t('desk.reason')}
        hint={t('desk.reasonHint')}
        rows={4}
        required
      />
      <Submit look="line">{t('desk.return')}</Submit>
    </ActionForm>
  )
}
