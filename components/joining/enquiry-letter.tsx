import { useLocale, useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { Button, ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { QUESTIONS, type Readiness } from '@/lib/accreditation/address'
import { direction, LOCALE_NAMES, LOCALES, type Locale, localePath } from '@/lib/i18n/locales'
import styles from './joining.module.css'
import { Stack } from './stack'

type Props = {
  check: Readiness
  /** In the language of the letter. */
  letter: { language: Locale; subject: string; body: string }
}

/** A letter to the National Commission, drafted from a self-check, in any of the six languages. */
export function EnquiryLetter({ check, letter }: Props) {
  const t = useTranslations('join')
  const locale = useLocale()
  const { language, subject, body } = letter
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  const begin = new URLSearchParams({
    ...(check.country && { country: check.country }),
    ...(check.city && { city: check.city }),
  })
  return (
    <Stack>
      <form action={localePath(locale, '/readiness#letter')}>
        {check.country && <input type="hidden" name="country" value={check.country} />}
        {check.city && <input type="hidden" name="city" value={check.city} />}
        {QUESTIONS.map((question) => {
          const answer = check[question]
          return (
            answer !== undefined && (
              <input key={question} type="hidden" name={question} value={answer} />
            )
          )
        })}
        <div className={styles.answers}>
          <Field label={t('letter.language')}>
            {(control) => (
              <Select {...control} name="letter" defaultValue={language}>
                {LOCALES.map((tag) => (
                  <option key={tag} value={tag} lang={tag}>
                    {LOCALE_NAMES[tag]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <p style={{ alignSelf: 'end' }}>
            <Button type="submit" look="line">
              {t('letter.change')}
            </Button>
          </p>
        </div>
      </form>
      <Field label={t('letter.text')}>
        {(control) => (
          <TextArea
            {...control}
            key={language}
            rows={18}
            lang={language}
            dir={direction(language)}
            defaultValue={body}
          />
        )}
      </Field>
      <Actions>
        <ButtonLink look="line" href={mail}>
          {t('letter.mail')}
        </ButtonLink>
        <ButtonLink look="line" href={`${localePath(locale, '/applications')}?${begin}`}>
          {t('letter.here')}
        </ButtonLink>
      </Actions>
    </Stack>
  )
}
