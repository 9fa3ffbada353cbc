import { useTranslations } from 'next-intl'
import { FormSelect } from '@/components/ui/form/fields'
import type { Candidate } from '@/lib/peers/queries/list-candidates'

type Props = { name: string; label: string; candidates: Candidate[] }

/** Who may be asked to judge. */
export function CandidateSelect({ name, label, candidates }: Props) {
  const t = useTranslations('peers')
  return (
    <FormSelect name={name} label={label} defaultValue="">
      <option value="">{t('desk.choose')}</option>
      {candidates.map(({ id, ...candidate }) => (
        <option key={id} value={id}>
          {t('desk.candidate', candidate)}
        </option>
      ))}
    </FormSelect>
  )
}
