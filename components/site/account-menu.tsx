'use client'
import { lazy, Suspense, useEffect, useState } from 'react'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'
import styles from './account-menu.module.css'
import { type Me, whoAmI } from './who-am-i'

const SignedInLinks = lazy(async () => ({
  default: (await import('./signed-in-links')).SignedInLinks,
}))

type Props = {
  locale: Locale
  words: Messages['common']['account']
  /** In a bar as a menu of its own, in a menu as more of its links. */
  place: 'bar' | 'menu'
}

/** The way in; for a browser that is signed in, what is theirs. Asked for after the page, which is the same for everyone. */
export function AccountMenu({ locale, words, place }: Props) {
  const [me, setMe] = useState<Me | null>(null)

  useEffect(() => {
    let gone = false
    void whoAmI().then((answer) => !gone && setMe(answer))
    return () => {
      gone = true
    }
  }, [])

  const link = (
    <a className={styles.link} href={localePath(locale, '/sign-in')}>
      {words.signIn}
    </a>
  )
  const signIn = place === 'bar' ? link : <li>{link}</li>
  if (!me) return signIn
  return (
    <Suspense fallback={signIn}>
      <SignedInLinks locale={locale} words={words} place={place} me={me} />
    </Suspense>
  )
}
