import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OverviewList } from '@/components/people/overview-list'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/i18n/locales'
import { getOverview } from '@/lib/people/queries/get-overview'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('overview.title') }
}

export default async function SecretariatPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/secretariat')
  if (!can(viewer, 'network.see-people')) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const overview = await getOverview(viewer)
  const { claims, practices, reports: moderation, failures: jobs } = overview
  return (
    <Desk
      desk="secretariat"
      place="overview"
      path="/secretariat"
      title={t('overview.title')}
      waiting={{ claims, practices, moderation, jobs }}
    >
      <OverviewList overview={overview} />
    </Desk>
  )
}
