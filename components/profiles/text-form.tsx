import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox } from '@/components/ui/form/checks'
import { FormVersion } from '@/components/ui/form/conflict'
import { FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { Note } from '@/components/ui/note'
import { languageName } from '@/lib/i18n/languages'
import { saveTextAction } from '@/lib/profiles/actions'
import type { DeskCity } from '@/lib/profiles/queries/desk-city'
import type { Original } from '@/lib/profiles/queries/get-text-desk'
import { MOST_WORDS, TEXT_PARTS, type Texts } from '@/lib/profiles/schema'
import { LanguageOptions } from './language-options'
import { OriginalPart } from './original-part'
import { TextField } from './text-field'
import styles from './text-form.module.css'

type Props = {
  city: DeskCity
  /** Null where the city has written nothing yet, and says with the text what language it is in. */
  lang: string | null
  stored: (Texts & { version: number; hiddenAt: Date | null }) | null
  /** The original, where this is a translation. */
  beside: Original | null
}

/** What a city says in one language; a translation has the original beside it. */
export function TextForm({ city, lang, stored, beside }: Props) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const labels = Object.fromEntries(TEXT_PARTS.map((part) => [part, t(`texts.${part}`)]))
  const changed = beside?.changes != null

  return (
    <ActionForm
      action={saveTextAction}
      name={`text-${city.id}-${lang ?? 'first'}`}
      aria-label={t('texts.title')}
    >
      <input type="hidden" name="cityId" value={city.id} />
      <FormVersion version={stored?.version ?? 0} labels={labels} />
      {beside && <input type="hidden" name="seen" value={beside.version} />}
      {stored?.hiddenAt && (
        <Note title={t('texts.hidden')}>
          <p className="small mute">{t('texts.hiddenText')}</p>
        </Note>
      )}
      {changed && (
        <Note title={t('texts.changedTitle')}>
          <p className="small mute">{t('texts.changedText')}</p>
        </Note>
      )}
      <fieldset disabled={!city.mayEdit} className={styles.parts}>
        {lang === null ? (
          <FormSelect name="lang" label={t('texts.firstLang')} defaultValue={locale}>
            <LanguageOptions locale={locale} />
          </FormSelect>
        ) : (
          <input type="hidden" name="lang" value={lang} />
        )}
        {TEXT_PARTS.map((part) => (
          <div key={part} className={beside ? styles.pair : undefined}>
            {beside && (
              <OriginalPart
                title={t('texts.inLanguage', {
                  part: t(`texts.${part}`),
                  language: languageName(beside.lang, locale),
                })}
                lang={beside.lang}
                text={beside[part]}
                changes={beside.changes?.[part] ?? null}
              />
            )}
            <TextField
              name={part}
              label={
                lang === null
                  ? t(`texts.${part}`)
                  : t('texts.inLanguage', {
                      part: t(`texts.${part}`),
                      language: languageName(lang, locale),
                    })
              }
              hint={t(`texts.${part}Hint`)}
              lang={lang}
              most={MOST_WORDS[part]}
              stored={stored?.[part] ?? ''}
            />
          </div>
        ))}
        {changed && <FormBox name="upToDate" label={t('texts.upToDate')} />}
        {city.mayEdit && (
          <p>
            <Submit>{t('texts.save')}</Submit>
          </p>
        )}
      </fieldset>
      <p className="cap">{t('texts.markdown')}</p>
    </ActionForm>
  )
}
