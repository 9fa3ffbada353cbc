import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { judgeAction } from '@/lib/peers/actions'
import type { PeerTask } from '@/lib/peers/queries/peer-tasks'
import { CRITERIA, type Criterion, SCORES } from '@/lib/peers/schema'
import styles from './judge-form.module.css'

/** A score and a reason for each criterion, with what the scores mean beside them. */
export function JudgeForm({ task }: { task: PeerTask }) {
  const t = useTranslations('peers')
  const { id, scores } = task
  const hints = (criterion: Criterion): Partial<Record<string, string>> => ({
    '1': t(`criteria.${criterion}.low`),
    '3': t(`criteria.${criterion}.middle`),
    '5': t(`criteria.${criterion}.high`),
  })
  return (
    <ActionForm action={judgeAction} name={`judge-${id}`} aria-label={t('tasks.yours')}>
      <input type="hidden" name="id" value={id} />
      {CRITERIA.map((criterion) => {
        const name = t(`criteria.${criterion}.name`)
        const kept = scores?.[criterion]
        return (
          <div key={criterion} className={`stack ${styles.criterion}`}>
            <FormChecks
              name={`${criterion}Score`}
              pick="one"
              legend={name}
              hint={t(`criteria.${criterion}.question`)}
              stored={kept ? [String(kept.score)] : []}
              options={SCORES.map((score) => ({
                value: score,
                label: t(`scores.${score}`),
                hint: hints(criterion)[score],
              }))}
            />
            <FormArea
              name={`${criterion}Reason`}
              label={`${t('tasks.reason')}: ${name}`}
              defaultValue={kept?.reason}
              rows={4}
              dir="auto"
              required
            />
          </div>
        )
      })}
      <Submit>{t('tasks.send')}</Submit>
    </ActionForm>
  )
}
