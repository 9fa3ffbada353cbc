import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { reportContentAction } from '@/lib/moderation/actions'
import { REPORT_REASONS, type Reportable } from '@/lib/moderation/schema'

/** Says what is wrong with a content. */
export function ReportForm({ subject, subjectId }: { subject: Reportable; subjectId: string }) {
  const t = useTranslations('moderation')
  return (
    <ActionForm action={reportContentAction} name="report">
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <FormSelect name="cause" label={t('report.cause')}>
        {REPORT_REASONS.map((cause) => (
          <option key={cause} value={cause}>
            {t(`causes.${cause}`)}
          </option>
        ))}
      </FormSelect>
      <FormArea name="words" label={t('report.words')} />
      <Submit>{t('report.do')}</Submit>
    </ActionForm>
  )
}
