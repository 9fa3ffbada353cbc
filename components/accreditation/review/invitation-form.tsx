import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox } from '@/components/ui/form/checks'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { answerInvitationAction } from '@/lib/accreditation/actions'
import { DECLINE_REASONS } from '@/lib/accreditation/schema'

const REASONS = { conflict: 'reasonConflict', time: 'reasonTime', other: 'reasonOther' } as const

/** A reviewer says that nothing stands in the way, and takes part. */
export function AcceptForm({ id }: { id: string }) {
  const t = useTranslations('accreditation')
  return (
    <ActionForm
      action={answerInvitationAction}
      name={`accept-${id}`}
      aria-label={t('review.accept')}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="answer" value="accept" />
      <FormBox name="free" label={t('review.free')} />
      <p>
        <Submit>{t('review.accept')}</Submit>
      </p>
    </ActionForm>
  )
}

/** Or declines, with a reason. */
export function DeclineForm({ id }: { id: string }) {
  const t = useTranslations('accreditation')
  return (
    <Part id="decline" title={t('review.declineTitle')}>
      <ActionForm
        action={answerInvitationAction}
        name={`decline-${id}`}
        aria-label={t('review.declineTitle')}
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="answer" value="decline" />
        <FormSelect name="reason" label={t('review.declineReason')} defaultValue="">
          <option value="">{t('form.choose')}</option>
          {DECLINE_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`review.${REASONS[reason]}`)}
            </option>
          ))}
        </FormSelect>
        <FormArea name="words" rows={3} dir="auto" label={t('review.declineWords')} />
        <p>
          <Submit look="line">{t('review.declineTitle')}</Submit>
        </p>
      </ActionForm>
    </Part>
  )
}
