import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ReportForm } from '@/components/moderation/report-form'
import { PersonalShell } from '@/components/site/personal-shell'
import { PageHead } from '@/components/ui/page-head'
import { requireViewer } from '@/lib/auth/current-viewer'
import type { Locale } from '@/lib/i18n/locales'
import { getReportable, listOwnReports } from '@/lib/moderation/queries'
import { REPORTABLE } from '@/lib/moderation/schema'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ subject?: string | string[]; id?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation' })
  return { title: t('report.title'), robots: { index: false } }
}

export default async function ReportPage({ params, searchParams }: Props) {
  const [{ locale }, asked] = await Promise.all([params, searchParams])
  setRequestLocale(locale)
  const subject = REPORTABLE.find((kind) => kind === asked.subject) ?? notFound()
  const id = typeof asked.id === 'string' ? asked.id : notFound()
  const path = `/report?subject=${subject}&id=${encodeURIComponent(id)}`
  const viewer = await requireViewer(locale, path)
  const own = await listOwnReports(viewer, subject, id)
  const content = (await getReportable(viewer, subject, id)) ?? notFound()
  // What is hidden is told of only to whoever reported it.
  if (content.hiddenAt && own.length === 0) notFound()
  const t = await getTranslations('moderation')
  return (
    <PersonalShell path={path}>
      <PageHead title={t('report.title')} lede={t('report.lede', { city: content.city.name })} />
      <div className="wrap">
        {own.map(({ id: key, state, decision }) => (
          <p key={key}>
            {t(`states.${state}`)} {decision}
          </p>
        ))}
        {!content.hiddenAt && own.every(({ state }) => state !== 'open') && (
          <ReportForm subject={subject} subjectId={id} />
        )}
      </div>
    </PersonalShell>
  )
}
