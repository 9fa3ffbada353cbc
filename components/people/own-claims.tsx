import { useFormatter, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { withdrawClaimAction } from '@/lib/people/actions'
import type { ClaimPage } from '@/lib/people/queries/get-claim-page'
import { Rows } from './rows'

/** What became of the viewer's own claims to a city. */
export function OwnClaims({ claims }: Pick<ClaimPage, 'claims'>) {
  const t = useTranslations('people')
  const format = useFormatter()
  const rows = claims.map(({ id, state, createdAt, reason }) => ({
    id,
    name: t(`claimStates.${state}`),
    detail: reason ? <bdi>{reason}</bdi> : null,
    note: t('claim.sentOn', { date: format.dateTime(createdAt, { dateStyle: 'medium' }) }),
    children: state === 'pending' && (
      <ActionForm action={withdrawClaimAction} name={`withdraw-${id}`}>
        <input type="hidden" name="id" value={id} />
        <Submit look="text">{t('claim.withdraw')}</Submit>
      </ActionForm>
    ),
  }))
  return <Rows rows={rows} />
}
