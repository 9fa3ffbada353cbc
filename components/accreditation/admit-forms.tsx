import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { admitApplicationAction, refuseApplicationAction } from '@/lib/accreditation/actions'

type Props = { id: string; year: number }

/** The secretariat's decision, with its reason. */
export function AdmitForms({ id, year }: Props) {
  const t = useTranslations('accreditation')
  return (
    <Part id="decide" title={t('decide.title')}>
      {(['admit', 'refuse'] as const).map((move) => (
        <Fold key={move} summary={t(`decide.${move}`)}>
          <ActionForm
            action={move === 'admit' ? admitApplicationAction : refuseApplicationAction}
            name={`${move}-${id}`}
            aria-label={t(`decide.${move}`)}
          >
            {move === 'admit' && <p>{t('decide.admitHint', { year: String(year) })}</p>}
            <input type="hidden" name="id" value={id} />
            <FormArea name="reason" rows={4} dir="auto" label={t('decide.reason')} />
            <p>
              <Submit look={move === 'admit' ? 'solid' : 'bad'}>{t(`decide.${move}`)}</Submit>
            </p>
          </ActionForm>
        </Fold>
      ))}
    </Part>
  )
}
