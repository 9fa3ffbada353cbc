import { useLocale, useTranslations } from 'next-intl'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locales'

/** The language and the words of an invitation. */
export function MailFields({ language }: { language?: string }) {
  const t = useTranslations('people')
  const locale = useLocale()
  return (
    <>
      <FormSelect
        name="language"
        label={t('invite.language')}
        hint={t('invite.languageHint')}
        defaultValue={language ?? locale}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LOCALE_NAMES[each]}
          </option>
        ))}
      </FormSelect>
      <FormArea
        name="message"
        label={t('invite.message')}
        hint={t('invite.messageHint')}
        rows={3}
      />
    </>
  )
}
