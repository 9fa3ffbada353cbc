import { useLocale, useTranslations } from 'next-intl'
import { LanguageOptions } from '@/components/profiles/language-options'
import { FormArea, FormFile, FormSelect } from '@/components/ui/form/fields'
import { FILE_KINDS, FILE_MEGABYTES, MOST_FILES } from '@/lib/conversations/schema'

/** A message, its language, and what goes along. */
export function WriteFields({ body = '' }: { body?: string }) {
  const t = useTranslations('conversations')
  const locale = useLocale()
  return (
    <>
      <FormArea
        name="body"
        rows={8}
        dir="auto"
        label={t('thread.body')}
        hint={t('thread.bodyHint')}
        defaultValue={body}
      />
      <FormSelect name="language" label={t('thread.language')} defaultValue={locale}>
        <LanguageOptions locale={locale} />
      </FormSelect>
      <FormFile
        name="files"
        field="files[]"
        multiple
        accept={FILE_KINDS.map((kind) => `.${kind}`).join(',')}
        label={t('thread.attach')}
        hint={t('thread.attachHint', {
          ...{ count: MOST_FILES, megabytes: FILE_MEGABYTES },
          kinds: new Intl.ListFormat(locale, { type: 'unit' }).format(
            FILE_KINDS.filter((kind) => kind !== 'jpeg'),
          ),
        })}
      />
    </>
  )
}
