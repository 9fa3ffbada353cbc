import { useFormatter, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locales'
import type { Commission } from '@/lib/people/queries/get-commission'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'
import { Part } from './part'
import { RemoveForm } from './remove-form'
import { Rows } from './rows'

type Props = { commission: Commission; language: Locale }

/** The pool of reviewers of a country. */
export function Reviewers({ commission, language }: Props) {
  const t = useTranslations('people')
  const format = useFormatter()
  const { code, name, reviewers, invitations } = commission
  const rows = reviewers.map((reviewer) => ({
    id: reviewer.id,
    name: <bdi>{reviewer.name}</bdi>,
    detail: t('roles.reviewer'),
    note: t('team.since', {
      date: format.dateTime(reviewer.createdAt, { dateStyle: 'medium' }),
    }),
    children: <RemoveForm grantId={reviewer.id} name={reviewer.name} />,
  }))
  return (
    <>
      <Part
        title={t('commission.reviewers')}
        hint={t(rows.length > 0 ? 'may.reviewer' : 'commission.noReviewers')}
      >
        {rows.length > 0 && <Rows rows={rows} />}
      </Part>
      {invitations.length > 0 && (
        <Part title={t('invitations.title')}>
          <InvitationList invitations={invitations} place={name} />
        </Part>
      )}
      <Part title={t('commission.invite')}>
        <InviteForm key={code} roles={['reviewer']} countryCode={code} language={language} />
      </Part>
    </>
  )
}
