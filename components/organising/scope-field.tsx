import { useTranslations } from 'next-intl'
import { FormChecks } from '@/components/ui/form/checks'

/** Of a series: this event alone, or all that follow as well. */
export function ScopeField() {
  const t = useTranslations('organising')
  return (
    <FormChecks
      name="scope"
      pick="one"
      legend={t('form.scope')}
      stored={['one']}
      options={(['one', 'following'] as const).map((value) => ({
        value,
        label: t(`form.${value}`),
      }))}
    />
  )
}
