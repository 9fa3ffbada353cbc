import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { CRITERIA, SCORES } from '@/lib/peers/schema'
import styles from './rubric.module.css'

/** Every criterion with what its scores mean. */
export function Rubric() {
  const t = useTranslations('peers')
  return (
    <div className={styles.rubric}>
      <p>{t('page.scale')}</p>
      <p className="num">{SCORES.map((score) => t(`scores.${score}`)).join(' · ')}</p>
      {CRITERIA.map((criterion) => (
        <section key={criterion} id={criterion}>
          <h3 className="h-item">{t(`criteria.${criterion}.name`)}</h3>
          <p>{t(`criteria.${criterion}.question`)}</p>
          <Table
            caption={t('page.scoresOf', { criterion: t(`criteria.${criterion}.name`) })}
            captionHidden
            columns={[{ label: t('page.score') }, { label: t('page.means') }]}
            rows={[
              { id: 'low', cells: [t('scores.1'), t(`criteria.${criterion}.low`)] },
              { id: 'middle', cells: [t('scores.3'), t(`criteria.${criterion}.middle`)] },
              { id: 'high', cells: [t('scores.5'), t(`criteria.${criterion}.high`)] },
            ]}
          />
        </section>
      ))}
    </div>
  )
}
