import { useFormatter, useLocale, useTranslations } from 'next-intl'
import styles from '@/components/partnerships/partnerships.module.css'
import type { CountryApplication } from '@/lib/accreditation/queries/commission'
import { isolated } from '@/lib/core/isolated'
import { localePath } from '@/lib/i18n/locales'
import { Wait } from '../wait'

/** What waits at a country's desk: how each stands, and what is late. */
export function ApplicationRows({ applications }: { applications: CountryApplication[] }) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {applications.map(({ id, cityName, state, round, next, since, cycle, ...row }) => (
        <li key={id}>
          <p className={styles.name}>
            <a href={localePath(locale, `/commission/applications/${id}`)}>{isolated(cityName)}</a>
          </p>
          {(round > 0 || state === 'withdrawn') && (
            <p className="small mute">
              {t(`states.${state}`)} ·{' '}
              {t('commission.since', { date: format.dateTime(since, { dateStyle: 'medium' }) })}
              {cycle && ` · ${t('desk.call', { name: cycle })}`}
              {row.asked > 0 &&
                ` · ${t('commission.reviews')}: ${t('commission.given', { given: row.given, asked: row.asked })}`}
              {row.late > 0 && ` · ${t('commission.late', { count: row.late })}`}
            </p>
          )}
          {round > 0 && <p>{t(`next.${next ?? 'over'}`)}</p>}
          <p>
            <Wait waitsSince={row.waitsSince} answeredIn={row.answeredIn} />
          </p>
        </li>
      ))}
    </ul>
  )
}
