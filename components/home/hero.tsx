import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { dateOf } from '@/components/network/total-date'
import { SearchBox } from '@/components/search/search-box'
import { direction, localePath } from '@/lib/i18n/locales'
import styles from './hero.module.css'

type Props = {
  latest: { asOf: Date; precision: string; cities: number; countries: number } | undefined
}

/** Two cities by four names: whatever script a reader types in finds them. */
const TRIES = [
  { q: 'Cork', lang: 'en' },
  { q: 'Pékin', lang: 'fr' },
  { q: 'كورك', lang: 'ar' },
  { q: '北京', lang: 'zh' },
] as const

/** What this is, and the way in. */
export function Hero({ latest }: Props) {
  const t = useTranslations('home')
  const common = useTranslations('common')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <div className={`wrap ${styles.hero}`}>
      <div className="grid">
        <h1 className={`h-display ${styles.title}`}>{t('heading')}</h1>
        <p className={`lede ${styles.lede}`}>
          {latest
            ? t('lede', {
                cities: common('cityCount', { count: latest.cities }),
                countries: common('countryCount', { count: latest.countries }),
                date: format.dateTime(latest.asOf, dateOf(latest)),
              })
            : t('ledeUnknown')}
        </p>
      </div>
      <SearchBox size="large" className={styles.search} />
      <p className={styles.tries}>
        <span>{t('try')}</span>
        {TRIES.map(({ q, lang }) => (
          <a
            key={q}
            href={localePath(locale, `/search?q=${encodeURIComponent(q)}`)}
            className={lang === locale ? undefined : styles.foreign}
            lang={lang}
            dir={direction(lang)}
          >
            {q}
          </a>
        ))}
      </p>
    </div>
  )
}
