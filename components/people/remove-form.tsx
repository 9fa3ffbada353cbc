import { useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox } from '@/components/ui/form/checks'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { removePersonAction } from '@/lib/people/actions'

type Props = {
  grantId: string
  name: string
  /** The role in words, where the person holds several. */
  as?: string
  /** The only one who speaks for a city: then the secretariat has to want it unclaimed. */
  isLast?: boolean
}

/** Takes a role away, with the reason; folded, so that nobody does it by chance. */
export function RemoveForm({ grantId, name, as, isLast }: Props) {
  const t = useTranslations('people')
  return (
    <Fold summary={as ? t('remove.role', { as }) : t('remove.open', { name })}>
      <ActionForm action={removePersonAction} name={`remove-${grantId}`}>
        <input type="hidden" name="grantId" value={grantId} />
        <FormArea
          name="reason"
          label={t('remove.reason')}
          hint={t('remove.reasonHint', { name })}
          rows={3}
          required
        />
        {isLast && <FormBox name="unclaim" label={t('remove.unclaim')} />}
        <Submit look="bad">{t('remove.do')}</Submit>
      </ActionForm>
    </Fold>
  )
}
