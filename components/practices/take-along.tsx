import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/locales'
import { type PracticeView, practiceQuery } from '@/lib/practices/address'
import styles from './browse.module.css'

/** Every view is a subscription: the same query as a feed, as a table, or by mail. */
export function TakeAlong({ view }: { view: PracticeView }) {
  const t = useTranslations('practices')
  const locale = useLocale()
  const query = practiceQuery(view, { limit: undefined })
  const mail = `?about=practices&save=${encodeURIComponent(query)}`
  return (
    <nav className={styles.along} aria-label={t('along.label')}>
      <a href={localePath(locale, '/settings/following') + mail} rel="nofollow">
        {t('along.mail')}
      </a>
      {(['atom', 'json', 'csv'] as const).map((format) => (
        <a key={format} href={localePath(locale, `/practices.${format}`) + query} rel="nofollow">
          {t(`along.${format}`)}
        </a>
      ))}
    </nav>
  )
}
