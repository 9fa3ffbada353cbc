import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { direction, LOCALE_NAMES, LOCALES, localePath } from '@/lib/i18n/locales'
import styles from './bar-menu.module.css'
import { DetailsMenu } from './details-menu'

/** The same page in the other languages: plain links, which work without JavaScript. */
export function LanguageMenu({ path }: { path: string }) {
  const t = useTranslations('common')
  const current = useLocale()
  return (
    <DetailsMenu
      className={styles.menu}
      summary={
        <>
          <span className="vh">{t('language')}: </span>
          {LOCALE_NAMES[current]}
          <Icon name="chevron-down" />
        </>
      }
    >
      <ul>
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              href={localePath(locale, path)}
              hrefLang={locale}
              lang={locale}
              dir={direction(locale)}
              aria-current={locale === current ? 'true' : undefined}
            >
              {LOCALE_NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </DetailsMenu>
  )
}
