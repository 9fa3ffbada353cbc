import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { BalanceDeskParts } from '@/components/network/balance-desk'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/i18n/locales'
import { getBalanceDesk } from '@/lib/network/queries/balance'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'network' })
  return { title: t('balance.deskTitle') }
}

/** Who is left out of the exchange, and what could be done about it. */
export default async function BalancePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const path = '/secretariat/balance'
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.see-balance')) notFound()
  const [t, balance] = await Promise.all([
    getTranslations('network'),
    getBalanceDesk(viewer, locale),
  ])
  return (
    <Desk
      desk="secretariat"
      place="balance"
      path={path}
      title={t('balance.deskTitle')}
      lede={t('balance.deskLede')}
    >
      <BalanceDeskParts balance={balance} />
    </Desk>
  )
}
