import { useFormatter, useTranslations } from 'next-intl'
import type { ClaimRow } from '@/lib/people/queries/list-claims'
import { Rows } from './rows'

/** Claims that need no answer any more. */
export function DecidedClaims({ claims }: { claims: ClaimRow[] }) {
  const t = useTranslations('people')
  const format = useFormatter()
  const rows = claims.map(({ id, city, user, state, decidedAt, decidedBy, reason }) => ({
    id,
    name: city.name,
    detail: (
      <>
        <bdi>{user.name}</bdi> · {t(`claimStates.${state}`)}
        {reason && (
          <>
            <br />
            <bdi>{reason}</bdi>
          </>
        )}
      </>
    ),
    note: [decidedBy?.name, decidedAt && format.dateTime(decidedAt, { dateStyle: 'medium' })]
      .filter(Boolean)
      .join(' · '),
  }))
  return <Rows rows={rows} />
}
