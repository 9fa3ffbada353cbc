import type { Metadata } from 'next'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { Table } from '@/components/ui/table'
import { revokeOtherSessionsAction, revokeSessionAction, signOutAction } from '@/lib/auth/actions'
import { requireViewer } from '@/lib/auth/current-viewer'
import { getAccount, listSessions } from '@/lib/auth/queries/account'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  return { title: t('sessions.title'), robots: { index: false } }
}

export default async function SessionsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/settings/sessions')
  const [t, format, sessions, { timezone }] = await Promise.all([
    getTranslations('account'),
    getFormatter(),
    listSessions(viewer),
    getAccount(viewer),
  ])
  const when = (at: Date) =>
    format.dateTime(at, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: timezone ?? 'UTC',
    })

  return (
    <Desk
      desk="settings"
      place="sessions"
      path="/settings/sessions"
      title={t('sessions.title')}
      lede={t('sessions.lede')}
    >
      {/* One form for all rows, as the row that it ends is gone when it says so. */}
      <ActionForm action={revokeSessionAction} name="sessions">
        <Table
          caption={t('sessions.caption', { zone: timezone ?? 'UTC' })}
          columns={[
            { label: t('sessions.device') },
            { label: t('sessions.since') },
            { label: t('sessions.seen') },
            { label: t('sessions.end') },
          ]}
          rows={sessions.map(({ id, device, createdAt, lastSeenAt, isThis }) => ({
            id,
            cells: [
              device || t('sessions.unknown'),
              when(createdAt),
              when(lastSeenAt),
              isThis ? (
                t('sessions.this')
              ) : (
                <Submit key={id} look="text" name="id" value={id}>
                  {t('sessions.endThis')}
                </Submit>
              ),
            ],
          }))}
        />
      </ActionForm>
      <ActionForm action={revokeOtherSessionsAction} name="other-sessions">
        {sessions.length > 1 && <Submit look="line">{t('sessions.endOthers')}</Submit>}
      </ActionForm>
      <ActionForm action={signOutAction} name="sign-out">
        <Submit look="line">{t('settings.signOut')}</Submit>
      </ActionForm>
    </Desk>
  )
}
