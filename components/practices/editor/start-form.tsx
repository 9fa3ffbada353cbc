import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { FormPart } from '@/components/profiles/form-part'
import { LanguageOptions } from '@/components/profiles/language-options'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { startPracticeAction } from '@/lib/practices/actions'

/** Opens an empty draft. */
export function StartForm({ cityId }: { cityId: string }) {
  const t = useTranslations('writing')
  const locale = useLocale()
  return (
    <FormPart id="start" title={t('list.start')} hint={t('list.startHint')}>
      <ActionForm action={startPracticeAction} name={`start-${cityId}`}>
        <input type="hidden" name="id" value={randomUUID()} />
        <input type="hidden" name="cityId" value={cityId} />
        <FormSelect name="language" label={t('list.language')} defaultValue={locale}>
          <LanguageOptions locale={locale} />
        </FormSelect>
        <p>
          <Submit>{t('list.begin')}</Submit>
        </p>
      </ActionForm>
    </FormPart>
  )
}
