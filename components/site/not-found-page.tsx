import { useLocale, useTranslations } from 'next-intl'
import { SearchBox } from '@/components/search/search-box'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import styles from './lost.module.css'
import { Shell } from './shell'

/** What an address that leads nowhere shows: a search, and where to go from here. */
export function NotFoundPage() {
  const t = useTranslations('errors.notFound')
  const locale = useLocale()
  return (
    <Shell path="/" withoutSearch>
      <div className={`wrap ${styles.page}`}>
        <h1 className="h-display">{t('title')}</h1>
        <p className="lede">{t('text')}</p>
        <SearchBox size="large" />
        <ul>
          <li>
            <GoLink href={localePath(locale, '/cities')}>{t('cities')}</GoLink>
          </li>
          <li>
            <GoLink href={localePath(locale, '/')}>{t('map')}</GoLink>
          </li>
          <li>
            <GoLink href={localePath(locale, '/network')}>{t('network')}</GoLink>
          </li>
        </ul>
      </div>
    </Shell>
  )
}
