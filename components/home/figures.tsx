import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { GrowthChart, type Total } from '@/components/network/growth-chart'
import { dateOf } from '@/components/network/total-date'
import { GoLink } from '@/components/ui/go-link'
import { Section } from '@/components/ui/section'
import { localePath } from '@/lib/i18n/locales'
import styles from './figures.module.css'

type Props = {
  totals: readonly Total[]
  latest: Total
  /** Member cities that this directory holds. */
  here: number
}

/** The network in UNESCO's own numbers, and beside them how many of its cities are here. */
export function Figures({ totals, latest, here }: Props) {
  const t = useTranslations('home.network')
  const common = useTranslations('common')
  const locale = useLocale()
  const format = useFormatter()
  const figures = [
    [t('cities'), latest.cities],
    [t('countries'), latest.countries],
    [t('here'), here],
  ] as const
  return (
    <Section
      title={t('title')}
      caption={t('caption', {
        date: format.dateTime(latest.asOf, dateOf(latest)),
        cities: common('cityCount', { count: here }),
      })}
    >
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      <GrowthChart totals={totals} />
      <GoLink href={localePath(locale, '/network')}>{t('more')}</GoLink>
    </Section>
  )
}
