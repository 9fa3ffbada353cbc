import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { localePath } from '@/lib/i18n/locales'
import styles from './no-city.module.css'

/** For whoever speaks for no city: the two ways to one. */
export function NoCity() {
  const t = useTranslations('profile')
  const locale = useLocale()
  return (
    <div className={`wrap ${styles.page}`}>
      <h1 className="h-page">{t('none.title')}</h1>
      <EmptyState
        level="h2"
        title={t('none.how')}
        actions={<ButtonLink href={localePath(locale, '/cities')}>{t('none.find')}</ButtonLink>}
      >
        <p>{t('none.claim')}</p>
        <p>{t('none.invited')}</p>
      </EmptyState>
    </div>
  )
}
