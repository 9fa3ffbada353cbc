import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'

type Props = Pick<ComponentProps<typeof ActionForm>, 'action'> & {
  /** Of the application. */
  id: string
  options: ComponentProps<typeof FormChecks>['options']
}

/** One of several decisions, with the reason that the team reads. */
export function DecisionForm({ action, id, options }: Props) {
  const t = useTranslations('accreditation')
  return (
    <ActionForm action={action} name={`decide-${id}`} aria-label={t('decide.title')}>
      <input type="hidden" name="id" value={id} />
      <FormChecks
        name="decision"
        pick="one"
        legend={t('decide.legend')}
        stored={[]}
        options={options}
      />
      <FormArea name="reason" rows={5} dir="auto" label={t('decide.reason')} />
      <p>
        <Submit>{t('decide.decide')}</Submit>
      </p>
    </ActionForm>
  )
}
