import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { removePasswordAction, setPasswordAction } from '@/lib/auth/actions'
import { PASSWORD_LENGTH } from '@/lib/auth/schema'
import { NewPassword } from './new-password'
import styles from './second-factor.module.css'

/** A password is a choice: links by mail do without one. */
export function PasswordSettings({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations('account')
  return (
    <section className={styles.section} id="password">
      <h2 className="h-sec">{t('password')}</h2>
      <p>{hasPassword ? t('passwordSettings.has') : t('passwordSettings.none')}</p>
      <ActionForm action={setPasswordAction} name="set-password" aria-label={t('password')}>
        <NewPassword
          label={t('passwordSettings.new')}
          hint={t('passwordSettings.hint', { least: PASSWORD_LENGTH.least })}
        />
        <Submit look="line">
          {hasPassword ? t('passwordSettings.change') : t('passwordSettings.set')}
        </Submit>
      </ActionForm>
      <ActionForm action={removePasswordAction} name="remove-password">
        {hasPassword && <Submit look="bad">{t('passwordSettings.remove')}</Submit>}
      </ActionForm>
    </section>
  )
}
