import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import styles from './lost.module.css'

type Props = {
  /** How to try again. */
  again: ReactNode
  /** By which an operator finds the error in the log. */
  digest?: string | undefined
}

/** What a page says that could not be made: on the server for a whole document, in the browser for what broke there. */
export function Failure({ again, digest }: Props) {
  const t = useTranslations('errors.failure')
  const locale = useLocale()
  return (
    <div className={`wrap ${styles.page}`}>
      <h1 className="h-display">{t('title')}</h1>
      <p className="lede">{t('text')}</p>
      <div>{again}</div>
      <ul>
        <li>
          <GoLink href={localePath(locale, '/')}>{t('home')}</GoLink>
        </li>
        <li>
          <GoLink href={localePath(locale, '/cities')}>{t('cities')}</GoLink>
        </li>
      </ul>
      {digest && <p className="cap">{t('reference', { digest })}</p>}
    </div>
  )
}
