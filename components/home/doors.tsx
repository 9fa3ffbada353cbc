import { useLocale, useTranslations } from 'next-intl'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import styles from './doors.module.css'

/** Three things a visitor may have come for. */
export function Doors() {
  const t = useTranslations('home.doors')
  const locale = useLocale()
  const at = (path: string) => localePath(locale, path)
  return (
    <section aria-label={t('title')}>
      <div className="wrap">
        <ul className={styles.doors}>
          <li>
            <h2 className="h-sec">{t('find.title')}</h2>
            <p className="small mute">{t('find.text')}</p>
            <ul>
              <li>
                <GoLink href={at('/cities')}>{t('find.all')}</GoLink>
              </li>
              <li>
                <GoLink href={at('/cities?sort=-year')}>{t('find.newest')}</GoLink>
              </li>
            </ul>
          </li>
          <li>
            <h2 className="h-sec">{t('understand.title')}</h2>
            <p className="small mute">{t('understand.text')}</p>
            <ul>
              <li>
                <GoLink href={at('/network')}>{t('understand.network')}</GoLink>
              </li>
              <li>
                <GoLink href={at('/about/data')}>{t('understand.data')}</GoLink>
              </li>
            </ul>
          </li>
          <li>
            <h2 className="h-sec">{t('use.title')}</h2>
            <p className="small mute">{t('use.text')}</p>
            <ul>
              <li>
                <GoLink href={at('/api/v1/docs')}>{t('use.api')}</GoLink>
              </li>
              <li>
                <GoLink href="/api/v1/cities.csv">{t('use.csv')}</GoLink>
              </li>
              <li>
                <GoLink href="/api/v1/cities.geojson">{t('use.geojson')}</GoLink>
              </li>
            </ul>
          </li>
        </ul>
      </div>
    </section>
  )
}
