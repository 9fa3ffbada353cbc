import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Note } from '@/components/ui/note'
import { Skeleton } from '@/components/ui/skeleton'
import styles from './specimen.module.css'

export function StateSpecimen() {
  const t = useTranslations('sheet.states')
  return (
    <div className={styles.two}>
      <EmptyState
        title={t('empty')}
        actions={
          <ButtonLink look="line" href="#states">
            {t('emptyAction')}
          </ButtonLink>
        }
      >
        <p>{t('emptyText')}</p>
      </EmptyState>
      <ErrorState
        title={t('error')}
        actions={
          <ButtonLink look="line" href="#states">
            {t('again')}
          </ButtonLink>
        }
      >
        <p>{t('errorText')}</p>
      </ErrorState>
      <Skeleton label={t('waiting')} />
      <Note title={t('note')}>
        <p>{t('noteText')}</p>
      </Note>
    </div>
  )
}
