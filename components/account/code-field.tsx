import { useTranslations } from 'next-intl'
import { FormText } from '@/components/ui/form/fields'

/** A code of the authenticator, or one to recover with. */
export function CodeField({ recovery = true }: { recovery?: boolean }) {
  const t = useTranslations('account')
  return (
    <FormText
      name="code"
      label={t('code.label')}
      hint={recovery ? t('code.hint') : t('code.hintFirst')}
      autoComplete="one-time-code"
      inputMode={recovery ? 'text' : 'numeric'}
      dir="ltr"
      required
    />
  )
}
