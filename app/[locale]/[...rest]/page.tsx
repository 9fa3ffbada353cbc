import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'

type Props = { params: Promise<{ locale: Locale }> }

/** Whatever no other route answers, so that it is said in the reader's language. */
export default async function Unknown({ params }: Props) {
  setRequestLocale((await params).locale)
  notFound()
}
