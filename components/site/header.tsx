import { useLocale, useMessages, useTranslations } from 'next-intl'
import { SearchBox } from '@/components/search/search-box'
import { Icon } from '@/components/ui/icon'
import { localePath } from '@/lib/i18n/locales'
import { AccountMenu } from './account-menu'
import { DetailsMenu } from './details-menu'
import styles from './header.module.css'
import { LanguageMenu } from './language-menu'

/** What the footer leads to stands there alone: seven places are what a line of any language holds. */
const SECTIONS = {
  cities: '/cities',
  practices: '/practices',
  events: '/events',
  partnerships: '/partnerships',
  network: '/network',
  join: '/join',
  resources: '/resources',
} as const
export type Section = keyof typeof SECTIONS | 'data' | 'api'

type Props = { path: string; section?: Section; withoutSearch?: boolean }

export function Header({ path, section, withoutSearch }: Props) {
  const t = useTranslations('common')
  const locale = useLocale()
  const messages = useMessages()
  const links = Object.entries(SECTIONS).map(([name, href]) => (
    <li key={name}>
      <a href={localePath(locale, href)} aria-current={name === section ? 'page' : undefined}>
        {t(`nav.${name as keyof typeof SECTIONS}`)}
      </a>
    </li>
  ))

  return (
    <header className={`${styles.mast} no-print`}>
      <div className={`wrap ${styles.bar}`}>
        <a className={styles.mark} href={localePath(locale, '/')} lang="en">
          {t('site')}
        </a>
        <nav className={styles.wide} aria-label={t('nav.main')}>
          <ul>{links}</ul>
        </nav>
        {!withoutSearch && <SearchBox className={styles.search} />}
        <LanguageMenu path={path} />
        <div className={styles.account}>
          <AccountMenu locale={locale} words={messages.common.account} place="bar" />
        </div>
        <DetailsMenu
          className={styles.narrow}
          summary={
            <>
              {t('menu')}
              <Icon name="menu" />
            </>
          }
        >
          <nav aria-label={t('menu')}>
            <ul>
              {links}
              <AccountMenu locale={locale} words={messages.common.account} place="menu" />
            </ul>
          </nav>
        </DetailsMenu>
      </div>
    </header>
  )
}
