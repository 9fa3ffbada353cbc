import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NeedsFactor } from '@/components/people/needs-factor'
import { currentViewer } from '@/lib/auth/current-viewer'
import type { Locale } from '@/lib/i18n/locales'
import { lacksFactor } from '@/lib/people/policy'

type Props = { params: Promise<{ locale: Locale }>; children: ReactNode }

/** Whoever has the role but gave no second factor learns what is missing, whatever page they asked for. */
export default async function CommissionLayout({ params, children }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await currentViewer()
  return viewer && lacksFactor(viewer, 'officer') ? <NeedsFactor path="/commission" /> : children
}
