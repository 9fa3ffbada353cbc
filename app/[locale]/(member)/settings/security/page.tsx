import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PasswordSettings } from '@/components/account/password-settings'
import { SecondFactor } from '@/components/account/second-factor'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { STRONG_ROLES } from '@/lib/auth/policy'
import { getAccount } from '@/lib/auth/queries/account'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  return { title: t('security.title'), robots: { index: false } }
}

export default async function SecurityPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/settings/security')
  const [t, account] = await Promise.all([getTranslations('account'), getAccount(viewer)])
  const needed = viewer.grants.some(({ role }) => STRONG_ROLES.includes(role))

  return (
    <Desk
      desk="settings"
      place="security"
      path="/settings/security"
      title={t('security.title')}
      lede={t('security.lede')}
      client={['account']}
    >
      <SecondFactor account={account} needed={needed} strong={viewer.strong} />
      <PasswordSettings hasPassword={account.hasPassword} />
    </Desk>
  )
}
