import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import type { DeskCity } from '@/lib/profiles/queries/desk-city'
import styles from './links.module.css'

/** For whoever works for several cities: which one this page is about. */
export function CitySwitch({ city, path }: { city: DeskCity; path: string }) {
  const t = useTranslations('profile')
  const locale = useLocale()
  if (city.cities.length < 2) return null
  return (
    <nav aria-label={t('cities')}>
      <ul className={styles.links}>
        {city.cities.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={localePath(locale, `${path}${path.includes('?') ? '&' : '?'}city=${slug}`)}
              aria-current={slug === city.slug ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
