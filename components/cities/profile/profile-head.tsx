import { useLocale, useTranslations } from 'next-intl'
import { Locator, type Neighbour } from '@/components/map/locator'
import { ButtonLink } from '@/components/ui/button'
import type { CityPage } from '@/lib/cities/queries/get-city'
import { direction, localePath } from '@/lib/i18n/locales'
import styles from './profile-head.module.css'

type Props = { city: CityPage; neighbours: Neighbour[] }

/** The city's name, large, beside the place where it lies. */
export function ProfileHead({ city, neighbours }: Props) {
  const t = useTranslations('city')
  const words = useTranslations('common')
  const locale = useLocale()
  const cities = localePath(locale, '/cities')
  const local = city.localName !== city.name ? city.localName : null

  return (
    <div className={styles.head}>
      <div className="wrap">
        <div className={styles.text}>
          <nav className={styles.crumbs} aria-label={t('crumbs')}>
            <ol>
              <li>
                <a href={cities}>{words('nav.cities')}</a>
              </li>
              <li>
                <a href={`${cities}?region=${city.region}`}>{words(`regions.${city.region}`)}</a>
              </li>
              <li>
                <a href={`${cities}?country=${city.country.code}`}>{city.country.name}</a>
              </li>
            </ol>
          </nav>
          <h1 lang={city.nameLang === locale ? undefined : city.nameLang}>{city.name}</h1>
          {local && (
            <p className={styles.local}>
              <bdi lang={city.localLang ?? undefined} dir={direction(city.localLang ?? locale)}>
                {local}
              </bdi>
            </p>
          )}
          {city.kind !== 'city' && <p className="small mute">{words(`kinds.${city.kind}`)}</p>}
          {city.officialName !== city.names.en && (
            <p className="small mute">
              {t.rich('official', { name: () => <bdi lang="en">{city.officialName}</bdi> })}
            </p>
          )}
          <p className={styles.actions}>
            {city.website && (
              <ButtonLink href={city.website} rel="external">
                {t('website')}
              </ButtonLink>
            )}
            <ButtonLink
              look="line"
              href={localePath(locale, `/settings/following?add=city:${city.slug}`)}
              rel="nofollow"
            >
              {t('follow')}
            </ButtonLink>
            <ButtonLink
              look="line"
              href={localePath(locale, `/my-city/messages/new?to=${city.slug}`)}
              rel="nofollow"
            >
              {t('write')}
            </ButtonLink>
            <ButtonLink look="line" href={`${cities}?near=${city.lat},${city.lon}&sort=distance`}>
              {t('onMap', { name: city.name })}
            </ButtonLink>
          </p>
        </div>
      </div>
      <div className={styles.map}>
        <Locator city={city} neighbours={neighbours} locale={locale} size="profile" />
      </div>
    </div>
  )
}
