'use client'
import { useParams } from 'next/navigation'
import { lazy, Suspense } from 'react'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'

const FailureInBrowser = lazy(async () => ({
  default: (await import('@/components/site/failure-in-browser')).FailureInBrowser,
}))

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  const { locale } = useParams<{ locale: string }>()
  return (
    <Suspense>
      <FailureInBrowser
        locale={isLocale(locale) ? locale : DEFAULT_LOCALE}
        digest={error.digest}
        retry={reset}
      />
    </Suspense>
  )
}
