import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PasswordSettings } from '@/components/account/password-settings'
import { SecondFactor } from '@/components/account/second-factor'
import { Services } from '@/components/account/services'
import { Desk } from '@/components/site/desk'
import { GoLink } from '@/components/ui/go-link'
import { requireViewer } from '@/lib/auth/current-viewer'
import { oidcName } from '@/lib/auth/oidc'
import { STRONG_ROLES } from '@/lib/auth/policy'
import { getAccount } from '@/lib/auth/queries/account'
import { safeNext } from '@/lib/auth/safe-next'
import { first, type SearchParams } from '@/lib/core/query-string'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'account' })
  return { title: t('security.title'), robots: { index: false } }
}

export default async function SecurityPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const asked = first((await searchParams).next)
  const next = asked && safeNext(asked)
  const path = next ? `/settings/security?next=${encodeURIComponent(next)}` : '/settings/security'
  const viewer = await requireViewer(locale, path)
  const [t, account] = await Promise.all([getTranslations('account'), getAccount(viewer)])
  const needed = viewer.grants.some(({ role }) => STRONG_ROLES.includes(role))

  return (
    <Desk
      desk="settings"
      place="security"
      path={path}
      title={t('security.title')}
      lede={t('security.lede')}
      client={['account']}
    >
      <SecondFactor account={account} needed={needed} strong={viewer.strong} />
      {next && viewer.strong && <GoLink href={next}>{t('security.goOn')}</GoLink>}
      <PasswordSettings hasPassword={account.hasPassword} />
      <Services linked={account.identities} name={oidcName()} />
    </Desk>
  )
}
