import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { FailurePage } from '@/components/site/failure-page'
import { NotFoundPage } from '@/components/site/not-found-page'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale; status: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, status } = await params
  const t = await getTranslations({ locale, namespace: 'errors' })
  return {
    title: status === '404' ? t('notFound.title') : t('failure.title'),
    robots: { index: false },
  }
}

/**
 * Documents for answers that Next would leave to the browser to draw: the web server puts them in their place
 * (lib/core/http/error-document.ts).
 */
export default async function ErrorDocument({ params }: Props) {
  const { locale, status } = await params
  setRequestLocale(locale)
  if (status === '404') return <NotFoundPage />
  if (status === '500') return <FailurePage />
  notFound()
}
