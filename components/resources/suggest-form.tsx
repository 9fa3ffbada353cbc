import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locales'
import { suggestResourceAction } from '@/lib/resources/actions'
import { SUGGESTED_KINDS } from '@/lib/resources/schema'
import { ResourceFields } from './resource-fields'

/** Something that helped a city, for others to read. */
export function SuggestForm() {
  const t = useTranslations('resources')
  const locale = useLocale()
  return (
    <ActionForm action={suggestResourceAction} name="resource" aria-label={t('suggest.title')}>
      <input type="hidden" name="id" value={randomUUID()} />
      <ResourceFields kinds={SUGGESTED_KINDS} />
      <FormArea name="summary" rows={5} dir="auto" label={t('fields.summary')} />
      <FormSelect name="summaryLanguage" label={t('fields.summaryLanguage')} defaultValue={locale}>
        {LOCALES.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {LOCALE_NAMES[tag]}
          </option>
        ))}
      </FormSelect>
      <p>
        <Submit>{t('suggest.send')}</Submit>
      </p>
    </ActionForm>
  )
}
