import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CycleForm } from '@/components/accreditation/cycles/cycle-form'
import { Desk } from '@/components/site/desk'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'accreditation' })
  return { title: t('cycles.new') }
}

/** The first draft of a call. */
export default async function NewCyclePage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const path = '/secretariat/cycles/new'
  const viewer = await requireViewer(locale, path)
  if (!can(viewer, 'network.edit-cycles')) notFound()
  const t = await getTranslations('accreditation')
  return (
    <Desk desk="secretariat" place="cycles" path={path} title={t('cycles.new')}>
      <CycleForm id={randomUUID()} cycle={null} />
    </Desk>
  )
}
