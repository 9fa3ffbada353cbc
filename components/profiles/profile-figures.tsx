import { useLocale, useTranslations } from 'next-intl'
import { FormSelect, FormText } from '@/components/ui/form/fields'
import { direction } from '@/lib/i18n/locales'
import type { Profile } from '@/lib/profiles/queries/get-profile'
import { FormPart, FormRow } from './form-part'
import { LanguageOptions } from './language-options'

/** The facts that a city states itself: its website, its residents, its own name for itself. */
export function ProfileFigures({ profile }: { profile: Profile }) {
  const t = useTranslations('profile')
  const locale = useLocale()
  return (
    <FormPart id="facts" title={t('facts.title')} hint={t('facts.hint')}>
      <FormText
        name="website"
        label={t('fields.website')}
        type="url"
        dir="ltr"
        autoComplete="off"
        defaultValue={profile.website ?? ''}
      />
      <FormRow>
        <FormText
          name="population"
          label={t('fields.population')}
          inputMode="numeric"
          dir="ltr"
          autoComplete="off"
          defaultValue={String(profile.population ?? '')}
        />
        <FormText
          name="populationYear"
          label={t('fields.populationYear')}
          inputMode="numeric"
          dir="ltr"
          autoComplete="off"
          defaultValue={String(profile.populationYear ?? '')}
        />
      </FormRow>
      <FormText
        name="populationSource"
        label={t('fields.populationSource')}
        hint={t('facts.sourceHint')}
        dir="auto"
        defaultValue={profile.populationSource ?? ''}
      />
      <FormRow>
        <FormText
          name="localName"
          label={t('fields.localName')}
          hint={t('facts.localHint')}
          lang={profile.localLang ?? undefined}
          dir={profile.localLang ? direction(profile.localLang) : 'auto'}
          defaultValue={profile.localName ?? ''}
        />
        <FormSelect
          name="localLang"
          label={t('fields.localLang')}
          defaultValue={profile.localLang ?? ''}
        >
          <LanguageOptions locale={locale} none={t('languages.none')} />
        </FormSelect>
      </FormRow>
    </FormPart>
  )
}
