import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import { localePath } from '@/lib/i18n/locales'
import type { Fit, Precondition } from '@/lib/practices/fit'
import type { Comparison, listCitiesToCompare } from '@/lib/practices/queries/get-fit'
import styles from './practice-fit.module.css'

type Props = {
  slug: string
  language: string
  /** What it takes; beside a city's means where one was chosen. */
  conditions: Precondition[]
  /** HTML; null where nothing more was said. */
  note: string | null
  comparison: Comparison | null
  countries: Awaited<ReturnType<typeof listCitiesToCompare>>
}

const SIGNS = { met: 'circle-check', unmet: 'x', unknown: 'info' } as const

/** What a practice takes, and for a chosen city whether it is there: each in words, nothing added up. */
export function PracticeFit({ slug, language, conditions, note, comparison, countries }: Props) {
  const t = useTranslations('practices')
  const format = useFormatter()
  const locale = useLocale()
  const lang = language === locale ? undefined : language
  if (conditions.length === 0 && note === null) return null
  const rows = comparison?.conditions ?? conditions
  return (
    <Section
      id="fit"
      title={t(countries.length > 0 ? 'page.fit' : 'page.needs')}
      caption={t(comparison ? 'page.fitCap' : 'page.needsCap')}
    >
      {countries.length > 0 && (
        <form action={`${localePath(locale, `/practices/${slug}`)}#fit`} className={styles.choose}>
          <Field label={t('page.fitCity')}>
            {(control) => (
              <Select {...control} name="for" defaultValue={comparison?.city.slug ?? ''} required>
                <option value="">{t('page.fitChoose')}</option>
                {countries.map(({ code, name, cities }) => (
                  <optgroup key={code} label={name}>
                    {cities.map((city) => (
                      <option key={city.slug} value={city.slug}>
                        {city.name}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </Select>
            )}
          </Field>
          <Button type="submit" look="line">
            {t('page.fitShow')}
          </Button>
        </form>
      )}
      {rows.length > 0 && (
        <Table
          caption={t('page.needs')}
          captionHidden
          columns={[
            { label: t('page.condition') },
            { label: t('page.needed') },
            ...(comparison
              ? [
                  { label: t('page.there', { city: comparison.city.name }) },
                  { label: t('page.isMet') },
                ]
              : []),
          ]}
          rows={rows.map((condition) => ({
            id: `${condition.about} ${'needs' in condition ? condition.needs : ''}`,
            cells: [
              t(`conditions.${condition.about}`),
              needed(condition),
              ...(comparison ? [there(condition), met(condition.fit)] : []),
            ],
          }))}
        />
      )}
      {comparison && (
        <p className="small mute">{t('page.fitSource', { city: comparison.city.name })}</p>
      )}
      {note && <Prose html={note} lang={lang} />}
    </Section>
  )

  function needed(condition: Precondition): string {
    switch (condition.about) {
      case 'population': {
        const { min, max } = condition
        if (min !== null && max !== null) return t('page.popBoth', { min, max })
        if (min !== null) return t('page.popMin', { min })
        return t('page.popMax', { max: max ?? 0 })
      }
      case 'budget':
        return t(`costs.${condition.needs}`)
      case 'staff':
        return t('page.staff', { count: condition.needs })
      default:
        return nameOf(condition.about, condition.needs)
    }
  }

  function there(condition: Precondition): string {
    if (condition.fit === 'unknown') return t('page.notSaid')
    switch (condition.about) {
      case 'population':
        return format.number(condition.has ?? 0)
      case 'budget':
        return condition.has ? t(`costs.${condition.has}`) : t('page.notSaid')
      case 'staff':
        return t('page.staff', { count: condition.has ?? 0 })
      default:
        return condition.fit === 'met' ? nameOf(condition.about, condition.needs) : '–'
    }
  }

  function nameOf(about: 'powers' | 'partners' | 'infrastructure', value: string) {
    return t(`needs.${about}.${value}` as 'needs.powers.schools')
  }

  function met(fit: Fit) {
    return (
      <span className={styles.fit} data-fit={fit}>
        <Icon name={SIGNS[fit]} />
        {t(`fits.${fit}`)}
      </span>
    )
  }
}
