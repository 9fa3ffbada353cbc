import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { requestLinkAction, signInWithPasswordAction } from '@/lib/auth/actions'

type Props = { next: string | undefined; email?: string | undefined }

/** A link by mail: nothing to remember, and the way that everyone has. */
export function LinkForm({ next, email }: Props) {
  const t = useTranslations('account')
  return (
    <ActionForm action={requestLinkAction} name="link" aria-label={t('signIn.byLink')}>
      {next && <input type="hidden" name="next" value={next} />}
      <FormText
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        defaultValue={email}
        required
      />
      <Submit>{t('signIn.sendLink')}</Submit>
    </ActionForm>
  )
}

export function PasswordForm({ next }: Props) {
  const t = useTranslations('account')
  return (
    <ActionForm
      action={signInWithPasswordAction}
      name="password"
      aria-label={t('signIn.byPassword')}
    >
      {next && <input type="hidden" name="next" value={next} />}
      <FormText name="email" type="email" label={t('email')} autoComplete="username" required />
      <FormText
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        required
      />
      <Submit look="line">{t('signIn.enter')}</Submit>
    </ActionForm>
  )
}
