import { useFormatter, useTranslations } from 'next-intl'
import type { Role } from '@/lib/auth/viewer'
import type { InvitationState } from '@/lib/people/invitation-state'
import { InvitationActs } from './invitation-acts'
import { Rows } from './rows'

type Invitation = {
  id: string
  role: Role
  handover: boolean
  expiresAt: Date
  state: InvitationState
  inviter: string | null
  isViewers: boolean
  /** The address, or what may be shown of it. */
  invited: string
  place?: string
}

type Props = { invitations: Invitation[]; place?: string; mayAct?: boolean }

/** Invitations that wait for an answer, and those that waited too long. */
export function InvitationList({ invitations, place = '', mayAct = true }: Props) {
  const t = useTranslations('people')
  const format = useFormatter()
  const rows = invitations.map((invitation) => {
    const { id, role, handover, expiresAt, state, inviter, invited, isViewers } = invitation
    const date = format.dateTime(expiresAt, { dateStyle: 'medium' })
    const as = t(`as.${role}`, { place: invitation.place ?? place })
    return {
      id,
      name: <bdi>{invited}</bdi>,
      detail: handover ? t('invitations.handover', { as }) : as,
      note: (
        <>
          {t(state === 'expired' ? 'invitations.expired' : 'invitations.until', { date })}
          {inviter && <> {t('invitations.by', { name: inviter })}</>}
        </>
      ),
      children: mayAct && <InvitationActs id={id} mayRenew={!handover || isViewers} />,
    }
  })
  return <Rows rows={rows} />
}
