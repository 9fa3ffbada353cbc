import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import type { Commission } from '@/lib/people/queries/get-commission'
import styles from './links.module.css'

type Props = Pick<Commission, 'countries' | 'code'> & {
  /** The page's address in English. */
  path: string
}

/** For whoever works for several countries: which one this page is about. */
export function CountryMenu({ countries, code, path }: Props) {
  const t = useTranslations('people')
  const locale = useLocale()
  return (
    <nav aria-label={t('commission.countries')}>
      <ul className={styles.links}>
        {countries.map((country) => (
          <li key={country.code}>
            <a
              href={localePath(locale, `${path}?country=${country.code}`)}
              aria-current={country.code === code ? 'page' : undefined}
            >
              {country.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
