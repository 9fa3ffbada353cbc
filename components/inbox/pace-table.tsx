import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { Submit } from '@/components/ui/form/submit'
import { choosePacesAction } from '@/lib/notifications/actions'
import { type NotificationKind, PACES } from '@/lib/notifications/schema'
import styles from './pace-table.module.css'

type Props = { paces: { kind: NotificationKind; pace: string }[] }

/** How often mail of each kind comes: one choice a row. */
export function PaceTable({ paces }: Props) {
  const t = useTranslations('inbox')
  return (
    <ActionForm action={choosePacesAction} name="paces">
      <div className={styles.rows}>
        {paces.map(({ kind, pace }) => (
          <FormChecks
            key={kind}
            pick="one"
            name={kind}
            legend={t(`kinds.${kind}`)}
            options={PACES.map((value) => ({ value, label: t(`paces.${value}`) }))}
            stored={[pace]}
          />
        ))}
      </div>
      <Submit>{t('paces.save')}</Submit>
    </ActionForm>
  )
}
