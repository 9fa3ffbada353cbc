import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PaceTable } from '@/components/inbox/pace-table'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { requireViewer } from '@/lib/auth/current-viewer'
import type { Locale } from '@/lib/i18n/locales'
import { stopAllMailAction } from '@/lib/notifications/actions'
import { getPaces } from '@/lib/notifications/queries'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'inbox' })
  return { title: t('paces.title'), robots: { index: false } }
}

export default async function NotificationsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/settings/notifications')
  const [t, paces] = await Promise.all([getTranslations('inbox'), getPaces(viewer)])
  return (
    <Desk
      desk="settings"
      place="notifications"
      path="/settings/notifications"
      title={t('paces.title')}
      lede={t('paces.lede')}
    >
      <p className="small mute">{t('paces.always')}</p>
      {/* Radio buttons keep what was picked, also where the other form has stopped everything. */}
      <PaceTable
        key={paces.every(({ pace }) => pace === 'never') ? 'stopped' : 'chosen'}
        paces={paces}
      />
      <ActionForm action={stopAllMailAction} name="stop-all">
        <p className="small mute">{t('paces.stopHint')}</p>
        <Submit look="line">{t('paces.stop')}</Submit>
      </ActionForm>
    </Desk>
  )
}
