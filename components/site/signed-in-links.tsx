'use client'
import { NextIntlClientProvider, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { type Locale, localePath } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'
import styles from './bar-menu.module.css'
import { DetailsMenu } from './details-menu'
import type { Desk, Me } from './who-am-i'

const DESKS: Record<Desk, string> = {
  city: '/my-city',
  applications: '/applications',
  commission: '/commission',
  reviews: '/reviews',
  secretariat: '/secretariat',
}

type Props = {
  locale: Locale
  words: Messages['common']['account']
  place: 'bar' | 'menu'
  me: Me
}

/** The places of somebody who is signed in. */
export function SignedInLinks({ locale, words, place, me }: Props) {
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={{ common: { account: words } }}
      timeZone="UTC"
    >
      {place === 'menu' ? (
        <Links locale={locale} me={me} />
      ) : (
        <DetailsMenu className={styles.menu} summary={<Summary me={me} />}>
          <ul>
            <Links locale={locale} me={me} />
          </ul>
        </DetailsMenu>
      )}
    </NextIntlClientProvider>
  )
}

function Summary({ me }: Pick<Props, 'me'>) {
  const t = useTranslations('common')
  return (
    <>
      <bdi className={styles.name}>{me.name}</bdi>
      {me.unread > 0 && <span className="num">{t('account.unread', { count: me.unread })}</span>}
      <Icon name="chevron-down" />
    </>
  )
}

function Links({ locale, me }: Pick<Props, 'locale' | 'me'>) {
  const t = useTranslations('common')
  return (
    <>
      {me.desks.map((desk) => (
        <li key={desk}>
          <a href={localePath(locale, DESKS[desk])}>{t(`account.${desk}`)}</a>
        </li>
      ))}
      <li>
        <a href={localePath(locale, '/inbox')}>{t('account.inbox', { count: me.unread })}</a>
      </li>
      <li>
        <a href={localePath(locale, '/my-events')}>{t('account.events')}</a>
      </li>
      <li>
        <a href={localePath(locale, '/settings')}>{t('account.settings')}</a>
      </li>
      <li>
        <form method="post" action={localePath(locale, '/sign-out')}>
          <button type="submit">{t('account.signOut')}</button>
        </form>
      </li>
    </>
  )
}
