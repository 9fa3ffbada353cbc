import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { ANSWERS, FUNDAMENTALS, type Question, type Readiness } from '@/lib/accreditation/address'
import type { JoinCountries } from '@/lib/accreditation/queries/guide'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'
import styles from './joining.module.css'
import { useQuestion } from './use-question'

type Props = { check: Readiness; countries: JoinCountries }

/** Nine questions as a plain form: the answers go into the address of the page, and nowhere else. */
export function ReadinessForm({ check, countries }: Props) {
  const t = useTranslations('join')
  const locale = useLocale()
  return (
    <form action={localePath(locale, '/readiness')} aria-label={t('check.title')}>
      <div className={styles.pair}>
        <Field label={t('check.country')}>
          {(control) => (
            <Select {...control} name="country" defaultValue={check.country ?? ''}>
              <option value="" />
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('check.city')}>
          {(control) => (
            <TextInput
              {...control}
              name="city"
              dir="auto"
              maxLength={120}
              defaultValue={check.city}
            />
          )}
        </Field>
      </div>
      <h3 className="h-item" style={{ marginBlockStart: 'var(--s-5)' }}>
        {t('check.fundamental')}
      </h3>
      {FUNDAMENTALS.map((question) => (
        <Asked key={question} question={question} check={check} />
      ))}
      <h3 className="h-item" style={{ marginBlockStart: 'var(--s-5)' }}>
        {t('check.blocks')}
      </h3>
      {BUILDING_BLOCKS.map((question) => (
        <Asked key={question} question={question} check={check} />
      ))}
      <p style={{ marginBlockStart: 'var(--s-5)' }}>
        <Button type="submit">{t('check.see')}</Button>
      </p>
    </form>
  )
}

function Asked({ question, check }: { question: Question; check: Readiness }) {
  const t = useTranslations('join')
  const { asked } = useQuestion()
  return (
    <fieldset className={styles.question}>
      <legend>{asked(question)}</legend>
      <div className={styles.answers}>
        {ANSWERS.map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name={question}
              value={answer}
              defaultChecked={check[question] === answer}
            />
            <span>{t(`check.${answer}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
