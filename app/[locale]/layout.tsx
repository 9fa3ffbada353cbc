import '@/components/ui/base.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FontLinks } from '@/components/site/font-links'
import { siteUrl } from '@/lib/i18n/alternates'
import { direction, isLocale } from '@/lib/i18n/locales'

// What a visitor sees is kept whole by the response cache (lib/core/http) and dropped when a write says so.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#0f151d' },
  ],
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'common' })
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: `${t('site')}: ${t('tagline')}`, template: `%s · ${t('site')}` },
    description: t('description'),
    icons: { icon: '/icon.svg' },
  }
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)

  return (
    <html lang={locale} dir={direction(locale)}>
      <head>
        <FontLinks locale={locale} />
      </head>
      <body>{children}</body>
    </html>
  )
}
