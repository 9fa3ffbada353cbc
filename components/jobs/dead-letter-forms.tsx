import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'

type Action = ComponentProps<typeof ActionForm>['action']

/** What can be done with one thing that was given up. */
export function DeadLetterForms({ id, again, drop }: { id: string; again: Action; drop: Action }) {
  const t = useTranslations('jobs')
  return (
    <>
      <ActionForm action={again} name={`again-${id}`}>
        <input type="hidden" name="id" value={id} />
        <Submit look="text">{t('again')}</Submit>
      </ActionForm>
      <Fold summary={t('drop')}>
        <ActionForm action={drop} name={`drop-${id}`}>
          <input type="hidden" name="id" value={id} />
          <FormText name="reason" label={t('reason')} />
          <Submit look="bad">{t('drop')}</Submit>
        </ActionForm>
      </Fold>
    </>
  )
}
