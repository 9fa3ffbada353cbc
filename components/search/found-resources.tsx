import { useLocale, useTranslations } from 'next-intl'
import { ResourceRows } from '@/components/resources/resource-rows'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import type { Resource } from '@/lib/resources/queries/list-resources'
import styles from './results.module.css'

type Props = { q: string; resources: Resource[] }

/** Shown beneath the other results. */
const SHOWN = 3

/** What there is to read on what was typed, and a way to all of it. */
export function FoundResources({ q, resources }: Props) {
  const t = useTranslations('search')
  const locale = useLocale()
  if (resources.length === 0) return null
  return (
    <section className={styles.beneath}>
      <h2 className="h-sec">{t('resources.title', { q })}</h2>
      <ResourceRows resources={resources.slice(0, SHOWN)} level="h3" />
      <GoLink href={`${localePath(locale, '/resources')}?${new URLSearchParams({ q })}`}>
        {t('resources.all', { count: resources.length })}
      </GoLink>
    </section>
  )
}
