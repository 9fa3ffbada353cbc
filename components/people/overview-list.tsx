import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import type { Overview } from '@/lib/people/queries/get-overview'
import styles from './overview-list.module.css'

const PLACES = {
  claims: '/secretariat/claims',
  reports: '/secretariat/moderation',
  practices: '/secretariat/practices',
  failures: '/secretariat/jobs',
  invitations: '/secretariat/people/invitations',
} as const

/** What waits for the secretariat, each thing a link to where it is done. */
export function OverviewList({ overview }: { overview: Overview }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const waiting = (Object.keys(PLACES) as (keyof typeof PLACES)[]).filter(
    (name) => overview[name] > 0,
  )
  const { unclaimed, members } = overview
  return (
    <>
      {waiting.length === 0 && <p className="h-item">{t('overview.nothing')}</p>}
      <ul className={styles.list}>
        {waiting.map((name) => (
          <li key={name}>
            <a className="h-item" href={localePath(locale, PLACES[name])}>
              {t(`overview.${name}`, { count: overview[name] })}
            </a>
          </li>
        ))}
        {unclaimed > 0 && (
          <li>
            <a className="h-item" href={localePath(locale, '/secretariat/people/unclaimed')}>
              {t('overview.unclaimed', { count: unclaimed, members })}
            </a>
          </li>
        )}
      </ul>
    </>
  )
}
