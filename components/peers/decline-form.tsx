import { useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { declinePeerAction } from '@/lib/peers/actions'

/** For whoever is too close to a practice, or has no time for it. */
export function DeclineForm({ id }: { id: string }) {
  const t = useTranslations('peers')
  return (
    <Fold summary={t('tasks.declineTitle')}>
      <ActionForm
        action={declinePeerAction}
        name={`decline-${id}`}
        aria-label={t('tasks.declineTitle')}
      >
        <input type="hidden" name="id" value={id} />
        <FormArea
          name="reason"
          label={t('tasks.declineReason')}
          hint={t('tasks.declineHint')}
          rows={3}
          required
        />
        <Submit look="line">{t('tasks.decline')}</Submit>
      </ActionForm>
    </Fold>
  )
}
