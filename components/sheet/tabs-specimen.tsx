import { useLocale, useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { direction } from '@/lib/i18n/locales'
import styles from './specimen.module.css'

export function TabsSpecimen() {
  const t = useTranslations('sheet.tabs')
  const locale = useLocale()
  return (
    <div className={styles.rows}>
      <Tabs
        label={t('label')}
        dir={direction(locale)}
        tabs={[
          { id: 'practices', title: t('practices'), content: t('practicesText') },
          { id: 'events', title: t('events'), content: t('eventsText') },
          { id: 'partnerships', title: t('partnerships'), content: t('partnershipsText') },
        ]}
      />
      <Pagination page={1} pages={10} href={() => '#tabs'} summary={t('shown')} />
    </div>
  )
}
