import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { writeToPeopleAction } from '@/lib/events/actions'

/** A message to all who are registered, to those with a seat, or to those who wait. */
export function LetterForm({ eventId }: { eventId: string }) {
  const t = useTranslations('organising')
  return (
    <ActionForm
      action={writeToPeopleAction}
      name={`letter-${eventId}`}
      aria-label={t('letter.title')}
    >
      <input type="hidden" name="id" value={eventId} />
      <FormSelect name="to" label={t('letter.to')} defaultValue="all">
        {(['all', 'confirmed', 'waiting'] as const).map((each) => (
          <option key={each} value={each}>
            {t(`letter.${each}`)}
          </option>
        ))}
      </FormSelect>
      <FormText name="subject" dir="auto" maxLength={140} label={t('letter.subject')} />
      <FormArea name="body" rows={8} dir="auto" label={t('letter.body')} />
      <p>
        <Submit>{t('letter.send')}</Submit>
      </p>
    </ActionForm>
  )
}
