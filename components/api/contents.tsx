import { useLocale, useTranslations } from 'next-intl'
import type { OpenApi } from '@/lib/api/openapi'
import { localePath } from '@/lib/i18n/locales'
import styles from './contents.module.css'

type Operation = OpenApi['paths'][string]['get']

/** Ways into the reference, and what goes with it. */
export function Contents({ operations }: { operations: Operation[] }) {
  const t = useTranslations('api')
  const locale = useLocale()
  return (
    <nav aria-label={t('contents')}>
      <ul className={styles.links}>
        {operations.map(({ operationId, summary }) => (
          <li key={operationId}>
            <a href={`#${operationId}`} lang="en">
              {summary}
            </a>
          </li>
        ))}
        <li>
          <a href="/api/v1/openapi.json">{t('document')}</a>
        </li>
        <li>
          <a href={localePath(locale, '/about/data#sources')}>{t('sources')}</a>
        </li>
      </ul>
    </nav>
  )
}
