import { useLocale, useTranslations } from 'next-intl'
import { FacetForm } from '@/components/cities/facet-form'
import { facetValues } from '@/components/cities/facet-values'
import styles from '@/components/practices/browse.module.css'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { GoLink } from '@/components/ui/go-link'
import { Icon } from '@/components/ui/icon'
import { BUILDING_BLOCKS, type BuildingBlock } from '@/lib/cities/schema'
import { languageName } from '@/lib/i18n/languages'
import { localePath } from '@/lib/i18n/locales'
import type { Resources } from '@/lib/resources/queries/list-resources'
import { RESOURCE_KINDS, type ResourceKind, type ResourceView } from '@/lib/resources/schema'
import { ResourceRows } from './resource-rows'

type Props = { view: ResourceView; found: Resources }

/** Filters and the resources that they leave. */
export function BrowseResources({ view, found }: Props) {
  const t = useTranslations('resources')
  const locale = useLocale()
  const { resources } = found
  const page = localePath(locale, '/resources')
  return (
    <div className={styles.browse}>
      <aside className={styles.filters} id="filters" aria-label={t('filters.title')}>
        <a className={styles.close} href="#list">
          <Icon name="x" />
          {t('filters.apply')}
        </a>
        <ResourceFilters view={view} facets={found.facets} />
      </aside>
      <div className={styles.results} id="list">
        <a className={styles.open} href="#filters">
          <Icon name="sliders-horizontal" />
          {t('filters.title')}
        </a>
        <h1 className="h-page">{t('title')}</h1>
        <p className="mute">{t('lede')}</p>
        <p aria-live="polite">{t('count', { count: resources.length })}</p>
        <GoLink href={localePath(locale, '/suggest-resource')}>{t('suggest.title')}</GoLink>
        {resources.length === 0 ? (
          <EmptyState
            level="h2"
            title={t('count', { count: 0 })}
            actions={
              <ButtonLink look="line" href={page}>
                {t('filters.clear')}
              </ButtonLink>
            }
          />
        ) : (
          <ResourceRows resources={resources} />
        )}
      </div>
    </div>
  )
}

function ResourceFilters({ view, facets }: { view: ResourceView; facets: Resources['facets'] }) {
  const t = useTranslations('resources')
  const common = useTranslations('common')
  const locale = useLocale()
  const whole: Record<string, readonly string[]> = { kind: RESOURCE_KINDS, block: BUILDING_BLOCKS }
  const label = (name: 'kind' | 'block' | 'lang', value: string) => {
    if (name === 'kind') return t(`kinds.${value as ResourceKind}`)
    if (name === 'block') return common(`blocks.${value as BuildingBlock}`)
    return languageName(value, locale)
  }
  return (
    <FacetForm
      id="resource"
      path="/resources"
      q={view.q}
      words={{
        ...{ title: t('filters.title'), query: t('filters.query'), apply: t('filters.apply') },
        countries: () => '',
      }}
      kept={[]}
      facets={(['kind', 'block', 'lang'] as const).map((name) => ({
        ...{ name, title: t(`filters.${name}`), chosen: view[name], counts: facets[name] },
        open: true,
        values: facetValues({
          ...{ counts: facets[name], chosen: view[name], whole: whole[name], by: 'count' },
        }),
      }))}
      names={{}}
      label={label}
    />
  )
}
