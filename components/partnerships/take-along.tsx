import { useLocale, useTranslations } from 'next-intl'
import styles from '@/components/practices/browse.module.css'
import { localePath } from '@/lib/i18n/locales'

type Props = {
  /** Address of the page, and the query of its view. */
  path: string
  query: string
  /** What a saved search is about; none where the view cannot be saved. */
  about?: 'requests'
}

/** Every view is a subscription: the same query as a feed, as a table, or by mail. */
export function TakeAlong({ path, query, about }: Props) {
  const t = useTranslations('practices')
  const words = useTranslations('partnerships')
  const locale = useLocale()
  return (
    <nav className={styles.along} aria-label={t('along.label')}>
      {about && (
        <a
          href={`${localePath(locale, '/settings/following')}?about=${about}&save=${encodeURIComponent(query)}`}
          rel="nofollow"
        >
          {words('along.mail')}
        </a>
      )}
      {(['atom', 'json', 'csv'] as const).map((format) => (
        <a key={format} href={localePath(locale, `${path}.${format}`) + query} rel="nofollow">
          {t(`along.${format}`)}
        </a>
      ))}
    </nav>
  )
}
