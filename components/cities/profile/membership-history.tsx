import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { CityPage } from '@/lib/cities/queries/get-city'
import styles from './membership-history.module.css'

/** What happened in the network, newest first. */
export function MembershipHistory({ city }: { city: CityPage }) {
  const t = useTranslations('city')
  const events = [
    ...city.awards.map((year) => ({ year, text: t('history.award') })),
    ...city.membership.map(({ kind, year }) => ({ year, text: t(`history.${kind}`) })),
  ].sort((a, b) => b.year - a.year)

  return (
    <Section title={t('history.title')}>
      <ul className={styles.events}>
        {events.map(({ year, text }) => (
          <li key={year + text}>
            <span>{year}</span>
            <span>{text}</span>
          </li>
        ))}
        {city.joined === null && (
          <li>
            <span>–</span>
            <span>{t('history.undated')}</span>
          </li>
        )}
      </ul>
    </Section>
  )
}
