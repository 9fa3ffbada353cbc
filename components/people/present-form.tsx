import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox } from '@/components/ui/form/checks'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { presentYourselfAction } from '@/lib/people/actions'

type Props = { cityId: string; title: string | null; contact: boolean; name: string }

/** What a person does in the city, and whether its page names them. */
export function PresentForm({ cityId, title, contact, name }: Props) {
  const t = useTranslations('people')
  return (
    <ActionForm action={presentYourselfAction} name="present">
      <input type="hidden" name="cityId" value={cityId} />
      <FormText
        name="title"
        label={t('present.function')}
        hint={t('present.functionHint')}
        defaultValue={title ?? ''}
        maxLength={120}
      />
      <FormBox name="contact" label={t('present.contact', { name })} stored={contact} />
      <Submit look="line">{t('present.save')}</Submit>
    </ActionForm>
  )
}
