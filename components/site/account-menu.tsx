'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { localePath } from '@/lib/i18n/locales'
import styles from './account-menu.module.css'

type Me = { name: string; unread: number; desks: ('city' | 'secretariat')[] }

const HINT = /(?:^|;\s*)lyceum-signed-in=1/
const DESKS = { city: '/my-city', secretariat: '/secretariat' } as const

/** The way in; for a browser that is signed in, what is theirs. Asked for after the page, which is the same for everyone. */
export function AccountMenu() {
  const t = useTranslations('common')
  const locale = useLocale()
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

  if (!me)
    return (
      <a className={styles.link} href={localePath(locale, '/sign-in')}>
        {t('account.signIn')}
      </a>
    )
  return (
    <ul className={styles.links}>
      {me.desks.map((desk) => (
        <li key={desk}>
          <a className={styles.link} href={localePath(locale, DESKS[desk])}>
            {t(`account.${desk}`)}
          </a>
        </li>
      ))}
      <li>
        <a className={styles.link} href={localePath(locale, '/inbox')}>
          {t('account.inbox', { count: me.unread })}
        </a>
      </li>
      <li>
        <a className={styles.link} href={localePath(locale, '/settings')}>
          <span className="vh">{t('account.settings')} </span>
          <bdi>{me.name}</bdi>
        </a>
      </li>
    </ul>
  )
}
