import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { Select } from '@/components/ui/select'
import { languageName } from '@/lib/i18n/languages'
import { localePath } from '@/lib/i18n/locales'
import type { DeskCity } from '@/lib/profiles/queries/desk-city'
import { FormRow } from './form-part'
import { LanguageOptions } from './language-options'
import styles from './links.module.css'

type Props = {
  city: DeskCity
  original: { lang: string }
  others: { lang: string; behind: boolean }[]
  /** The one that is shown. */
  lang: string | null
}

/** The languages that a city has written in, which of them the original has left behind, and a way to one more. */
export function TextLanguages({ city, original, others, lang }: Props) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const address = localePath(locale, '/my-city/texts')
  const all = [{ ...original, behind: false }, ...others]
  const taken = all.map((text) => text.lang)
  const shown = lang === null || taken.includes(lang) ? all : [...all, { lang, behind: false }]

  return (
    <div>
      <nav aria-label={t('texts.languages')}>
        <ul className={styles.links}>
          {shown.map((text) => (
            <li key={text.lang}>
              <a
                href={`${address}?city=${city.slug}&lang=${text.lang}`}
                aria-current={text.lang === lang ? 'page' : undefined}
              >
                {languageName(text.lang, locale)}
                {text.lang === original.lang && <small>{t('texts.original')}</small>}
                {text.behind && <small>{t('texts.behind')}</small>}
                {!taken.includes(text.lang) && <small>{t('texts.new')}</small>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {city.mayEdit && (
        <Fold summary={t('texts.add')}>
          <form action={address}>
            <input type="hidden" name="city" value={city.slug} />
            <FormRow>
              <Field label={t('texts.addLabel')}>
                {(control) => (
                  <Select name="lang" {...control}>
                    <LanguageOptions locale={locale} only={(tag) => !taken.includes(tag)} />
                  </Select>
                )}
              </Field>
              <Button type="submit" look="line">
                {t('texts.open')}
              </Button>
            </FormRow>
          </form>
        </Fold>
      )}
    </div>
  )
}
