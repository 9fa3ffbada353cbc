import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { CityPage } from '@/lib/cities/queries/get-city'
import { LocalTime } from './local-time'
import styles from './profile-facts.module.css'

/** What is known in figures, each with how it is known; what is not known says so. */
export function ProfileFacts({ city }: { city: CityPage }) {
  const t = useTranslations('city')
  const words = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  const basis = (field: string) => city.facts.find((fact) => fact.field === field)?.basis
  const degrees = (value: number) => Math.abs(value).toFixed(2)

  return (
    <div className="wrap">
      <dl className={styles.facts}>
        <div>
          <dt>{t('facts.population')}</dt>
          <dd>
            {city.population === null ? words('unknown') : format.number(city.population)}
            {city.population !== null && <PopulationSource city={city} />}
          </dd>
        </div>
        <div>
          <dt>{t('facts.joined')}</dt>
          <dd>
            {city.joined ?? words('unknown')}
            {basis('joined') === 'inferred' && <small>{t('facts.joinedInferred')}</small>}
          </dd>
        </div>
        {city.awards.length > 0 && (
          <div>
            <dt>{t('facts.award')}</dt>
            <dd>{format.list(city.awards.map(String), { type: 'conjunction' })}</dd>
          </div>
        )}
        <div>
          <dt>{t('facts.time')}</dt>
          <dd>
            <LocalTime zone={city.timezone} locale={locale} />
            <small>
              <bdi dir="ltr">{city.timezone}</bdi>
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('facts.position')}</dt>
          <dd>
            {t(city.lat < 0 ? 'facts.south' : 'facts.north', { degrees: degrees(city.lat) })}
            <small>
              {t(city.lon < 0 ? 'facts.west' : 'facts.east', { degrees: degrees(city.lon) })}
              {basis('coordinates') === 'manual' && `, ${t('facts.approximate')}`}
            </small>
          </dd>
        </div>
      </dl>
    </div>
  )
}

/** The city's own figure names where it has it from; the others are GeoNames'. */
function PopulationSource({ city }: { city: CityPage }) {
  const t = useTranslations('city')
  const own = city.facts.find(({ field, basis }) => field === 'population' && basis === 'city')
  if (!own) return <small>{t('facts.populationSource')}</small>
  return (
    <small>
      <bdi>{own.source}</bdi>
      {own.year && <>, {own.year}</>}
    </small>
  )
}
