import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PrivacyWords } from '@/components/privacy/privacy-words'
import { Shell } from '@/components/site/shell'
import { PageHead } from '@/components/ui/page-head'
import { env } from '@/lib/core/env'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import { RETENTION, type RetentionRule } from '@/lib/privacy/retention'

type Props = { params: Promise<{ locale: Locale }> }

// The contact is the running installation's, not the build's; the response cache keeps the page.
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'privacy.page' })
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternates(locale, '/privacy'),
  }
}

export default async function PrivacyPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('privacy.page')
  const rules = (Object.keys(RETENTION) as RetentionRule[]).map((name) => ({
    name,
    days: RETENTION[name].days,
  }))
  return (
    <Shell path="/privacy">
      <PageHead title={t('title')} lede={t('lede')} />
      <PrivacyWords contact={env().PRIVACY_CONTACT} rules={rules} />
    </Shell>
  )
}
