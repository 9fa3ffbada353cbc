import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Terms } from '@/components/ui/terms'
import { DEFAULT_LOCALE, localePath } from '@/lib/i18n/locales'
import styles from './downloads.module.css'

const FILES = { csv: '/api/v1/cities.csv', geojson: '/api/v1/cities.geojson' } as const

/** The data to take away; names come in the reader's language. */
export function Downloads() {
  const t = useTranslations('about.downloads')
  const locale = useLocale()
  const query = locale === DEFAULT_LOCALE ? '' : `?lang=${locale}`
  const terms = [
    { id: 'csv', name: <a href={FILES.csv + query}>{t('csv')}</a>, text: t('csvText') },
    {
      id: 'geojson',
      name: <a href={FILES.geojson + query}>{t('geojson')}</a>,
      text: t('geojsonText'),
    },
    {
      id: 'api',
      name: <a href={localePath(locale, '/api/v1/docs')}>{t('api')}</a>,
      text: t('apiText'),
    },
  ]
  return (
    <Section title={t('title')} caption={t('caption')} id="downloads">
      <Terms terms={terms} />
      <p className={`cap ${styles.filters}`}>{t('filters')}</p>
    </Section>
  )
}
