'use client'
import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { use } from 'react'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'
import { Failure } from './failure'

type Props = { locale: Locale; digest: string | undefined; retry: () => void }

/** For what broke in the browser. Fetched when it is needed, words included: most readers never do. */
export function FailureInBrowser({ locale, ...rest }: Props) {
  const errors = use(loadErrors(locale))
  return (
    <NextIntlClientProvider locale={locale} messages={{ errors }} timeZone="UTC">
      <main id="main">
        <Broken {...rest} />
      </main>
    </NextIntlClientProvider>
  )
}

function Broken({ digest, retry }: Omit<Props, 'locale'>) {
  const t = useTranslations('errors.failure')
  return <Failure digest={digest} again={<Button onClick={retry}>{t('again')}</Button>} />
}

const loaded = new Map<Locale, Promise<Messages['errors']>>()

function loadErrors(locale: Locale) {
  const known = loaded.get(locale)
  if (known) return known
  const errors = import(`@/lib/i18n/messages/${locale}/errors.json`).then((file) => file.default)
  loaded.set(locale, errors)
  return errors
}
