'use client'
import '@/components/ui/base.css'
import { lazy, Suspense } from 'react'
import { DEFAULT_LOCALE, direction, isLocale } from '@/lib/i18n/locales'

const FailureInBrowser = lazy(async () => ({
  default: (await import('@/components/site/failure-in-browser')).FailureInBrowser,
}))

type Props = { error: Error & { digest?: string }; reset: () => void }

/** When the layout itself broke: nothing of it is left, so the language is read from the address. */
export default function GlobalError({ error, reset }: Props) {
  const first = globalThis.location?.pathname.split('/')[1] ?? ''
  const locale = isLocale(first) ? first : DEFAULT_LOCALE
  return (
    <html lang={locale} dir={direction(locale)}>
      <body>
        <Suspense>
          <FailureInBrowser locale={locale} digest={error.digest} retry={reset} />
        </Suspense>
      </body>
    </html>
  )
}
