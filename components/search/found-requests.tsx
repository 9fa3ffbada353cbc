import { useLocale, useTranslations } from 'next-intl'
import { RequestRows } from '@/components/partnerships/request-rows'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import type { searchRequests } from '@/lib/search/requests'
import styles from './results.module.css'

type Props = { q: string; found: Awaited<ReturnType<typeof searchRequests>> }

/** The best open requests for partners for what was typed, and a way to all of them. */
export function FoundRequests({ q, found }: Props) {
  const t = useTranslations('search')
  const locale = useLocale()
  if (found.data.length === 0) return null
  return (
    <section className={styles.beneath}>
      <h2 className="h-sec">{t('requests.title', { q })}</h2>
      <RequestRows requests={found.data} level="h3" />
      <GoLink href={`${localePath(locale, '/partnerships')}?${new URLSearchParams({ q })}`}>
        {t('requests.all', { count: found.total })}
      </GoLink>
    </section>
  )
}
