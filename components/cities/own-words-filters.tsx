import { useLocale, useTranslations } from 'next-intl'
import { CheckRow } from '@/components/ui/check-row'
import type { DirectoryView } from '@/lib/cities/address'
import { type CityFacets, CLUSTERS } from '@/lib/cities/schema'
import { FilterGroup } from './filter-group'

type Props = { filters: DirectoryView; facets: CityFacets }

/** Filters by what cities say themselves; not there while no city has said so. */
export function OwnWordsFilters({ filters, facets }: Props) {
  const t = useTranslations('cities')
  const words = useTranslations('common')
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const { compare } = new Intl.Collator(locale)
  const clusters = CLUSTERS.filter(
    (cluster) => facets.cluster[cluster] || filters.cluster.includes(cluster),
  )
  const languages = [...new Set([...Object.keys(facets.language), ...filters.language])]
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((a, b) => compare(a.name, b.name))

  return (
    <>
      {clusters.length > 0 && (
        <FilterGroup title={t('filters.cluster')} open={filters.cluster.length > 0}>
          {clusters.map((cluster) => (
            <CheckRow
              key={cluster}
              name="cluster"
              value={cluster}
              checked={filters.cluster.includes(cluster)}
              count={facets.cluster[cluster] ?? 0}
            >
              {words(`clusters.${cluster}`)}
            </CheckRow>
          ))}
        </FilterGroup>
      )}
      {languages.length > 0 && (
        <FilterGroup title={t('filters.language')} open={filters.language.length > 0}>
          {languages.map(({ tag, name }) => (
            <CheckRow
              key={tag}
              name="language"
              value={tag}
              checked={filters.language.includes(tag)}
              count={facets.language[tag] ?? 0}
            >
              {name}
            </CheckRow>
          ))}
        </FilterGroup>
      )}
    </>
  )
}
