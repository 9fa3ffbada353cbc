import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { claimCityAction } from '@/lib/people/actions'

/** Says who one is to the city, and how the secretariat can see it. `id` is made for each showing of the form. */
export function ClaimForm({ id, cityId }: { id: string; cityId: string }) {
  const t = useTranslations('people')
  return (
    <ActionForm action={claimCityAction} name={`claim-${cityId}`}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="cityId" value={cityId} />
      <FormText
        name="title"
        label={t('claim.function')}
        hint={t('claim.functionHint')}
        maxLength={120}
        required
      />
      <FormArea
        name="evidence"
        label={t('claim.evidence')}
        hint={t('claim.evidenceHint')}
        rows={5}
        required
      />
      <FormText
        name="evidenceUrl"
        type="url"
        dir="ltr"
        label={t('claim.url')}
        hint={t('claim.urlHint')}
      />
      <Submit>{t('claim.send')}</Submit>
    </ActionForm>
  )
}
