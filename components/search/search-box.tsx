import { useLocale, useMessages, useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { localePath } from '@/lib/i18n/locales'
import styles from './search-box.module.css'
import { SearchInput } from './search-input'

type Props = {
  /** `large` is the one thing of its page. */
  size?: 'small' | 'large'
  className?: string
  /** What was searched for, on the page of its results. */
  value?: string
}

/** The search form: plain until it is touched, then it offers places while one types. */
export function SearchBox({ size = 'small', className = '', value }: Props) {
  const t = useTranslations('search.box')
  const locale = useLocale()
  const { search } = useMessages()
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2022 don't know the element
    <div role="search" className={className}>
      <form className={`${styles.form} ${styles[size]}`} action={localePath(locale, '/search')}>
        <label htmlFor={id}>
          <Icon name="search" />
          <span className="vh">{t('label')}</span>
        </label>
        <SearchInput
          id={id}
          className={styles.input}
          locale={locale}
          placeholder={t('placeholder')}
          value={value}
          messages={search.box}
        />
        {size === 'large' ? (
          <Button type="submit" className={styles.submit}>
            <span>{t('submit')}</span>
            <Icon name="arrow-right" />
          </Button>
        ) : (
          // Enter is enough where there is a keyboard; a switch or a voice needs something to press.
          <button type="submit" className={styles.go} aria-label={t('submit')}>
            <Icon name="arrow-right" />
          </button>
        )}
      </form>
    </div>
  )
}
