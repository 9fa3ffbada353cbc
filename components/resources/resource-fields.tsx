import { useLocale, useTranslations } from 'next-intl'
import { FormRow } from '@/components/profiles/form-part'
import { LanguageOptions } from '@/components/profiles/language-options'
import { FormChecks } from '@/components/ui/form/checks'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { languageName } from '@/lib/i18n/languages'
import { LOCALES } from '@/lib/i18n/locales'
import type { EditedResource } from '@/lib/resources/queries/list-resources'
import type { ResourceKind } from '@/lib/resources/schema'

type Props = { kinds: readonly ResourceKind[]; stored?: EditedResource }

/** What is said of a resource, but for what it is for. */
export function ResourceFields({ kinds, stored }: Props) {
  const t = useTranslations('resources')
  const common = useTranslations('common')
  const locale = useLocale()
  const languages = [...new Set([...LOCALES, ...(stored?.languages ?? [])])]
  return (
    <>
      <FormText
        name="title"
        dir="auto"
        maxLength={300}
        label={t('fields.title')}
        defaultValue={stored?.title}
      />
      <FormText
        name="url"
        type="url"
        dir="ltr"
        label={t('fields.url')}
        defaultValue={stored?.url}
      />
      <FormRow>
        <FormSelect name="kind" label={t('fields.kind')} defaultValue={stored?.kind ?? ''}>
          <option value="">{t('fields.choose')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </FormSelect>
        <FormSelect
          name="language"
          label={t('fields.language')}
          defaultValue={stored?.language ?? locale}
        >
          <LanguageOptions locale={locale} />
        </FormSelect>
      </FormRow>
      <FormRow>
        <FormText
          name="publisher"
          dir="auto"
          label={t('fields.publisher')}
          defaultValue={stored?.publisher}
        />
        <FormText
          name="year"
          inputMode="numeric"
          dir="ltr"
          label={t('fields.year')}
          defaultValue={stored?.year ? String(stored.year) : ''}
        />
      </FormRow>
      <FormChecks
        name="languages"
        legend={t('fields.languages')}
        stored={stored?.languages ?? []}
        options={languages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
      />
      <FormChecks
        name="blocks"
        legend={t('fields.blocks')}
        stored={stored?.blocks ?? []}
        options={BUILDING_BLOCKS.map((block) => ({
          value: block,
          label: common(`blocks.${block}`),
        }))}
      />
    </>
  )
}
