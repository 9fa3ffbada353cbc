import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Sign } from '@/components/ui/sign'
import type { CityRow } from '@/lib/cities/queries/city-row'
import type { CitySort } from '@/lib/cities/schema'
import { direction, localePath } from '@/lib/i18n/locales'
import styles from './city-list.module.css'
import { initialOf } from './initial'

type Props = { cities: CityRow[]; sort: CitySort }

/** The directory as a gazetteer. Rows carry `data-city`, by which the map finds them. */
export function CityList({ cities, sort }: Props) {
  const t = useTranslations('cities')
  const words = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  const byName = sort === 'name' || sort === '-name'
  const initials = cities.map((city) => (byName ? initialOf(city.name, locale) : null))

  return (
    <>
      <div className={styles.head} aria-hidden="true">
        <span />
        <span>{t('list.population')}</span>
        <span>{t('list.joined')}</span>
      </div>
      <ol className={styles.list} id="results" aria-label={t('list.label')}>
        {cities.map((city, index) => (
          <li key={city.slug} data-city={city.slug}>
            {initials[index] && initials[index] !== initials[index - 1] && (
              <span className={styles.initial} aria-hidden="true">
                {initials[index]}
              </span>
            )}
            <div className={styles.row}>
              <span className={styles.name}>
                <a
                  href={localePath(locale, `/cities/${city.slug}`)}
                  lang={langOf(city.nameLang, locale)}
                >
                  {city.name}
                </a>
                {city.localName && city.localName !== city.name && (
                  <bdi
                    className={styles.local}
                    lang={city.localLang ?? undefined}
                    dir={city.localLang ? direction(city.localLang) : undefined}
                  >
                    {city.localName}
                  </bdi>
                )}
              </span>
              <span className={styles.people}>
                <span className="vh">{t('list.population')}: </span>
                {city.population === null ? (
                  <span title={t('list.unknownPopulation')}>
                    <span aria-hidden="true">–</span>
                    <span className="vh">{words('unknown')}</span>
                  </span>
                ) : (
                  format.number(city.population)
                )}
              </span>
              <span className={styles.year}>
                <span className="vh">{t('list.joined')}: </span>
                {city.joined ?? (
                  <span title={t('list.unknownYear')}>
                    <span aria-hidden="true">–</span>
                    <span className="vh">{words('unknown')}</span>
                  </span>
                )}
              </span>
              <span className={styles.sub}>
                <span>{city.country.name}</span>
                {city.status !== 'member' && <span>{words(`statuses.${city.status}`)}</span>}
                {city.practiceCount > 0 && (
                  <span className={styles.mark}>
                    {city.blocks.map((block) => (
                      <Sign key={block} block={block} />
                    ))}
                    {words('practiceCount', { count: city.practiceCount })}
                  </span>
                )}
                {city.awards.length > 0 && (
                  <span className={styles.mark}>
                    <Icon name="award" />
                    {t('list.award', { years: city.awards.join(', ') })}
                  </span>
                )}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function langOf(lang: string, locale: string) {
  return lang === locale ? undefined : lang
}
