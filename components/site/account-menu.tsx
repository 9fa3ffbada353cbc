'use client'
import { lazy, Suspense, useEffect, useState } from 'react'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'
import styles from './account-menu.module.css'
import type { Me } from './signed-in-links'

const HINT = /(?:^|;\s*)lyceum-signed-in=1/
const SignedInLinks = lazy(async () => ({
  default: (await import('./signed-in-links')).SignedInLinks,
}))

type Props = { locale: Locale; words: Messages['common']['account'] }

/** The way in; for a browser that is signed in, what is theirs. Asked for after the page, which is the same for everyone. */
export function AccountMenu({ locale, words }: Props) {
  const [me, setMe] = useState<Me | null>(null)

  useEffect(() => {
    if (!HINT.test(document.cookie)) return
    const asking = new AbortController()
    fetch('/api/me', { signal: asking.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setMe)
      // Without an answer the way in is what is left, and it leads to the same places.
      .catch(() => {})
    return () => asking.abort()
  }, [])

  const signIn = (
    <a className={styles.link} href={localePath(locale, '/sign-in')}>
      {words.signIn}
    </a>
  )
  if (!me) return signIn
  return (
    <Suspense fallback={signIn}>
      <SignedInLinks locale={locale} words={words} me={me} />
    </Suspense>
  )
}
