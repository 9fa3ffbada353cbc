import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import {
  acceptInvitationAction,
  askForLinkAction,
  joinAction,
  signOutToAcceptAction,
} from '@/lib/people/actions'

type Props = { token: string }

/** For somebody who is signed in with the invited address. */
export function AcceptForm({ token }: Props) {
  const t = useTranslations('people')
  return (
    <ActionForm action={acceptInvitationAction} name="accept">
      <input type="hidden" name="token" value={token} />
      <Submit>{t('invitation.accept')}</Submit>
    </ActionForm>
  )
}

/** For somebody who has no account yet: the link proves the address. */
export function JoinForm({ token }: Props) {
  const t = useTranslations('people')
  return (
    <ActionForm action={joinAction} name="join">
      <input type="hidden" name="token" value={token} />
      <FormText
        name="name"
        label={t('invitation.name')}
        hint={t('invitation.nameHint')}
        autoComplete="name"
        maxLength={80}
        required
      />
      <Submit>{t('invitation.accept')}</Submit>
    </ActionForm>
  )
}

/** For an invitation that has expired. */
export function AskForm({ token }: Props) {
  const t = useTranslations('people')
  return (
    <ActionForm action={askForLinkAction} name="ask">
      <input type="hidden" name="token" value={token} />
      <Submit>{t('invitation.ask')}</Submit>
    </ActionForm>
  )
}

/** For somebody who is signed in with another address: out, and back to the invitation. */
export function SignOutForm({ token }: Props) {
  const t = useTranslations('people')
  return (
    <ActionForm action={signOutToAcceptAction} name="sign-out">
      <input type="hidden" name="token" value={token} />
      <Submit look="line">{t('invitation.signOut')}</Submit>
    </ActionForm>
  )
}
