import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OwnPage } from '@/components/people/own-page'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { joinTeamAction } from '@/lib/accreditation/actions'
import { readTicket } from '@/lib/accreditation/mutations/team'
import { requireViewer } from '@/lib/auth/current-viewer'
import { isolated } from '@/lib/core/isolated'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export const metadata: Metadata = { robots: { index: false }, referrer: 'no-referrer' }

/** Where a link into a team leads: to say yes. */
export default async function JoinTeamPage({ params }: Props) {
  const { locale, token } = await params
  setRequestLocale(locale)
  const path = `/applications/join/${token}`
  await requireViewer(locale, path)
  const [t, ticket] = await Promise.all([getTranslations('accreditation'), readTicket(token)])
  if (!ticket)
    return (
      <OwnPage path={path} title={t('team.overTitle')}>
        <EmptyState title={t('team.over')} level="h2" />
      </OwnPage>
    )
  return (
    <OwnPage
      path={path}
      title={t('team.joinTitle', { city: isolated(ticket.cityName) })}
      lede={t('team.joinLede', { role: ticket.role })}
    >
      <ActionForm action={joinTeamAction} name="join-team">
        <input type="hidden" name="token" value={token} />
        <p>
          <Submit>{t('team.join')}</Submit>
        </p>
      </ActionForm>
    </OwnPage>
  )
}
