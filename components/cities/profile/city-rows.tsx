import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import type { CityRow } from '@/lib/cities/queries/city-row'
import { localePath } from '@/lib/i18n/locales'
import styles from './city-rows.module.css'

type Props = { rows: { city: CityRow; detail: ReactNode }[] }

/** Other cities, each with what it has to do with this one. */
export function CityRows({ rows }: Props) {
  const locale = useLocale()
  return (
    <ul className={styles.rows}>
      {rows.map(({ city, detail }) => (
        <li key={city.slug}>
          <div>
            <a
              href={localePath(locale, `/cities/${city.slug}`)}
              lang={city.nameLang === locale ? undefined : city.nameLang}
            >
              {city.name}
            </a>
            <span>{city.country.name}</span>
          </div>
          <p>{detail}</p>
        </li>
      ))}
    </ul>
  )
}
