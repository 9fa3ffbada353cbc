import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { decideAdmissionAction } from '@/lib/accreditation/actions'
import { ADMISSIONS } from '@/lib/accreditation/schema'

type Props = { id: string; year: number }

/** The secretariat's decision, with its reason. */
export function AdmitForm({ id, year }: Props) {
  const t = useTranslations('accreditation')
  return (
    <Part id="decide" title={t('decide.title')}>
      <ActionForm
        action={decideAdmissionAction}
        name={`decide-${id}`}
        aria-label={t('decide.title')}
      >
        <input type="hidden" name="id" value={id} />
        <FormChecks
          name="decision"
          pick="one"
          legend={t('decide.legend')}
          stored={[]}
          options={ADMISSIONS.map((move) => ({
            value: move,
            label: t(`decide.${move}`),
            hint: move === 'admit' ? t('decide.admitHint', { year: String(year) }) : undefined,
          }))}
        />
        <FormArea name="reason" rows={4} dir="auto" label={t('decide.reason')} />
        <p>
          <Submit>{t('decide.decide')}</Submit>
        </p>
      </ActionForm>
    </Part>
  )
}
