import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import type { Role } from '@/lib/auth/viewer'
import type { Locale } from '@/lib/i18n/locales'
import { inviteMemberAction } from '@/lib/people/actions'
import { MailFields } from './mail-fields'

type Props = {
  /** One to invite to, or some to choose from. */
  roles: readonly [Role, ...Role[]]
  cityId?: string
  countryCode?: string
  /** The inviter's own language: that of the mail, until they choose another. */
  language: Locale
  /** Fields that say where, if that is open. */
  children?: ReactNode
}

/** Invites somebody by mail. */
export function InviteForm({ roles, cityId, countryCode, language, children }: Props) {
  const t = useTranslations('people')
  return (
    <ActionForm action={inviteMemberAction} name={`invite-${roles[0]}`}>
      {cityId && <input type="hidden" name="cityId" value={cityId} />}
      {countryCode && <input type="hidden" name="countryCode" value={countryCode} />}
      {roles.length === 1 ? (
        <input type="hidden" name="role" value={roles[0]} />
      ) : (
        <FormChecks
          name="role"
          pick="one"
          legend={t('invite.role')}
          stored={[roles[0]]}
          options={roles.map((role) => ({
            value: role,
            label: t(`roles.${role}`),
            hint: t(`may.${role}`),
          }))}
        />
      )}
      {children}
      <FormText
        name="email"
        type="email"
        autoComplete="off"
        dir="ltr"
        label={t('invite.email')}
        hint={t('invite.emailHint')}
        required
      />
      <MailFields language={language} />
      <Submit>{t('invite.send')}</Submit>
    </ActionForm>
  )
}
