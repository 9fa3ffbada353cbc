import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { Roster } from '@/lib/cities/queries/describe-roster'
import styles from './completeness.module.css'
import { MembersByYear } from './members-by-year'

type Total = { asOf: Date; cities: number; countries: number }
type Props = {
  roster: Roster
  total: Total
  /** Countries as the directory names them, by code. */
  names: Map<string, string>
}

/** What is here against what is published, and what is known to be missing. */
export function Completeness({ roster, total, names }: Props) {
  const t = useTranslations('about.complete')
  const format = useFormatter()
  const countries = new Intl.DisplayNames([useLocale()], { type: 'region' })
  const nameOf = (code: string) => names.get(code) ?? countries.of(code) ?? code

  return (
    <Section title={t('title')} caption={t('caption')} id="complete">
      <div className={styles.figures}>
        <Figure value={roster.members} label={t('cities', { published: total.cities })} />
        <Figure value={roster.countries} label={t('countries', { published: total.countries })} />
      </div>
      <p className="cap">
        {t('asOf', { date: format.dateTime(total.asOf, { dateStyle: 'long' }) })}
      </p>
      <div className={`prose ${styles.text}`}>
        <p>
          {t('text', {
            missing: Math.max(0, total.cities - roster.members),
            uncertain: roster.uncertain,
          })}
        </p>
        <p>{t('awards')}</p>
      </div>
      <h3 className={`h-item ${styles.known}`}>{t('known')}</h3>
      <ul className={styles.gaps}>
        {roster.years.flatMap(({ year, members, published }) =>
          year && published && published > members
            ? [
                <li key={year}>
                  {t('intake', { year: String(year), published, missing: published - members })}
                </li>,
              ]
            : [],
        )}
        {roster.publishedCountries
          .filter(({ members, published }) => published > members)
          .map(({ code, members, published }) => (
            <li key={code}>
              {t('country', { country: nameOf(code), published, missing: published - members })}
            </li>
          ))}
        <li>
          {t('elsewhere', { countries: format.list(roster.incompleteCountries.map(nameOf)) })}
        </li>
      </ul>
      <MembersByYear years={roster.years} />
    </Section>
  )
}

function Figure({ value, label }: { value: number; label: string }) {
  const format = useFormatter()
  return (
    <p className={styles.figure}>
      <span className={`h-page num ${styles.number}`}>{format.number(value)}</span> {label}
    </p>
  )
}
