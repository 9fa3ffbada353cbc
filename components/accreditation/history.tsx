import { useFormatter, useTranslations } from 'next-intl'
import styles from '@/components/partnerships/partnerships.module.css'
import type { HistoryStep } from '@/lib/accreditation/queries/history'

/** Each step that was taken, when, and why. */
export function History({ steps }: { steps: HistoryStep[] }) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  if (steps.length === 0) return <p className="small mute">{t('desk.noHistory')}</p>
  return (
    <ol className={styles.list}>
      {steps.map(({ id, move, reason, at }) => (
        <li key={id}>
          <p>{t(`moves.${move}`)}</p>
          <p className="small mute">
            <time dateTime={at.toISOString()}>
              {format.dateTime(at, {
                ...{ year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric' },
                ...{ minute: '2-digit', timeZone: 'UTC', timeZoneName: 'short' },
              })}
            </time>
          </p>
          {reason && (
            <p className={styles.words} dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
              {reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
