import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { DeleteForm } from '@/components/privacy/delete-form'
import { ExportForm } from '@/components/privacy/export-form'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import type { Locale } from '@/lib/i18n/locales'
import { listCitiesLeftAlone } from '@/lib/privacy/get-deletion'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'privacy' })
  return { title: t('data.title'), robots: { index: false } }
}

export default async function DataPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/settings/data')
  const [t, cities] = await Promise.all([getTranslations('privacy'), listCitiesLeftAlone(viewer)])
  return (
    <Desk
      desk="settings"
      place="data"
      path="/settings/data"
      title={t('data.title')}
      lede={t('data.lede')}
    >
      <ExportForm locale={locale} />
      <DeleteForm cities={cities} />
    </Desk>
  )
}
