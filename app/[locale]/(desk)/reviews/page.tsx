import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OwnPage } from '@/components/people/own-page'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/auth/current-viewer'
import type { Locale } from '@/lib/i18n/locales'
import { listPools } from '@/lib/people/queries/get-commission'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('reviews.title') }
}

export default async function ReviewsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/reviews')
  if (!viewer.grants.some(({ role }) => role === 'reviewer')) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const pools = await listPools(viewer, locale)
  return (
    <OwnPage
      path="/reviews"
      title={t('reviews.title')}
      lede={t('reviews.lede', {
        count: pools.length,
        countries: new Intl.ListFormat(locale).format(pools.map(({ name }) => name)),
      })}
    >
      <EmptyState title={t('reviews.none')} level="h2">
        <p>{t('reviews.noneText')}</p>
      </EmptyState>
    </OwnPage>
  )
}
