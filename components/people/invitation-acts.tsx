import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { renewInvitationAction, revokeInvitationAction } from '@/lib/people/actions'

/** What can be done with an invitation that nobody has taken up. */
export function InvitationActs({ id, mayRenew }: { id: string; mayRenew: boolean }) {
  const t = useTranslations('people')
  return (
    <>
      {mayRenew && (
        <ActionForm action={renewInvitationAction} name={`renew-${id}`}>
          <input type="hidden" name="id" value={id} />
          <Submit look="text">{t('invitations.renew')}</Submit>
        </ActionForm>
      )}
      <ActionForm action={revokeInvitationAction} name={`revoke-${id}`}>
        <input type="hidden" name="id" value={id} />
        <Submit look="text">{t('invitations.revoke')}</Submit>
      </ActionForm>
    </>
  )
}
