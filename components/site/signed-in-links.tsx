'use client'
import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'
import styles from './account-menu.module.css'

/** What /api/me says. */
export type Me = { name: string; unread: number; desks: (keyof typeof DESKS)[] }

const DESKS = {
  city: '/my-city',
  commission: '/commission',
  reviews: '/reviews',
  secretariat: '/secretariat',
} as const

type Props = { locale: Locale; words: Messages['common']['account']; me: Me }

/** The places of somebody who is signed in. */
export function SignedInLinks({ locale, words, me }: Props) {
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={{ common: { account: words } }}
      timeZone="UTC"
    >
      <Links locale={locale} me={me} />
    </NextIntlClientProvider>
  )
}

function Links({ locale, me }: Pick<Props, 'locale' | 'me'>) {
  const t = useTranslations('common')
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
