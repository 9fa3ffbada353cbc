import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import styles from './footer.module.css'

export function Footer() {
  const t = useTranslations('common')
  const locale = useLocale()
  return (
    <footer className={`${styles.foot} no-print`}>
      <div className={`wrap grid ${styles.columns}`}>
        <div className={styles.about}>
          <a className={styles.mark} href={localePath(locale, '/')} lang="en">
            {t('site')}
          </a>
          <p>{t('footer.independent')}</p>
          <p className="mute">{t('footer.credits')}</p>
        </div>
        <nav aria-label={t('footer.openData')} className={styles.first}>
          <ul>
            <li>
              <a href={localePath(locale, '/api/v1/docs')}>{t('nav.api')}</a>
            </li>
            <li>
              <a href="/api/v1/cities.csv">{t('footer.csv')}</a>
            </li>
            <li>
              <a href="/api/v1/cities.geojson">{t('footer.geojson')}</a>
            </li>
          </ul>
        </nav>
        <nav aria-label={t('footer.about')} className={styles.second}>
          <ul>
            <li>
              <a href={localePath(locale, '/about/data')}>{t('nav.data')}</a>
            </li>
            <li>
              <a href={localePath(locale, '/network')}>{t('nav.network')}</a>
            </li>
            <li>
              <a href={localePath(locale, '/privacy')}>{t('footer.privacy')}</a>
            </li>
            <li>
              <a href={localePath(locale, '/about/components')}>{t('footer.sheet')}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
