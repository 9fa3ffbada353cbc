import { useLocale, useTranslations } from 'next-intl'
import { PracticeRows } from '@/components/practices/practice-rows'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import type { searchPractices } from '@/lib/search/practices'
import styles from './results.module.css'

type Props = { q: string; found: Awaited<ReturnType<typeof searchPractices>> }

/** The best practices for what was typed, and a way to all of them. */
export function FoundPractices({ q, found }: Props) {
  const t = useTranslations('search')
  const locale = useLocale()
  if (found.data.length === 0) return null
  return (
    <section className={styles.beneath}>
      <h2 className="h-sec">{t('practices.title', { q })}</h2>
      <PracticeRows practices={found.data} foundBy={found.foundBy} level="h3" />
      <GoLink href={`${localePath(locale, '/practices')}?${new URLSearchParams({ q })}`}>
        {t('practices.all', { count: found.total })}
      </GoLink>
    </section>
  )
}
