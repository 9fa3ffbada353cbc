import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormVersion } from '@/components/ui/form/conflict'
import { FormArea, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { languageName } from '@/lib/i18n/languages'
import { direction, LOCALES, type Locale } from '@/lib/i18n/locales'
import { describePictureAction } from '@/lib/profiles/actions'
import type { DeskPicture } from '@/lib/profiles/queries/list-pictures'
import styles from './form-part.module.css'

type Props = { picture: DeskPicture; mayEdit: boolean }

/** What a picture shows, in the languages of the interface, and whose it is. */
export function DescribePicture({ picture, mayEdit }: Props) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const said = LOCALES.filter((each) => each === locale || picture.alt[each])
  const others = LOCALES.filter((each) => !said.includes(each))
  const label = (lang: Locale) => t('pictures.altIn', { language: languageName(lang, locale) })
  const labels = Object.fromEntries(LOCALES.map((lang) => [`alt-${lang}`, label(lang)]))
  const field = (lang: Locale) => (
    <FormArea
      key={lang}
      name={`alt-${lang}`}
      label={label(lang)}
      rows={2}
      lang={lang}
      dir={direction(lang)}
      defaultValue={picture.alt[lang] ?? ''}
    />
  )
  return (
    <ActionForm action={describePictureAction} name={`describe-${picture.id}`}>
      <input type="hidden" name="id" value={picture.id} />
      <FormVersion version={picture.version} labels={{ ...labels, credit: t('pictures.credit') }} />
      <fieldset disabled={!mayEdit} className={styles.fields}>
        {said.map(field)}
        <FormText
          name="credit"
          label={t('pictures.credit')}
          dir="auto"
          defaultValue={picture.credit}
        />
        <Fold summary={t('pictures.moreLanguages')}>
          <div className={styles.fields}>{others.map(field)}</div>
        </Fold>
        {mayEdit && (
          <p>
            <Submit look="line">{t('pictures.save')}</Submit>
          </p>
        )}
      </fieldset>
    </ActionForm>
  )
}
