import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { decideAdmissionAction } from '@/lib/accreditation/actions'
import { ADMISSIONS } from '@/lib/accreditation/schema'
import { DecisionForm } from './decision-form'

type Props = { id: string; year: number }

/** What the secretariat can decide. */
export function AdmitForm({ id, year }: Props) {
  const t = useTranslations('accreditation')
  return (
    <Part id="decide" title={t('decide.title')}>
      <DecisionForm
        action={decideAdmissionAction}
        id={id}
        options={ADMISSIONS.map((move) => ({
          value: move,
          label: t(`decide.${move}`),
          hint: move === 'admit' ? t('decide.admitHint', { year: String(year) }) : undefined,
        }))}
      />
    </Part>
  )
}
