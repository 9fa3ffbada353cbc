import { useTranslations } from 'next-intl'
import { CheckRow } from '@/components/ui/check-row'
import type { DirectoryView } from '@/lib/cities/address'
import { CITY_MARKS, type CityFacets } from '@/lib/cities/schema'
import { FilterGroup } from './filter-group'

type Props = { filters: DirectoryView; facets: CityFacets }

/** Filters by what is going on in cities; not there while nothing is. */
export function MarkFilters({ filters, facets }: Props) {
  const t = useTranslations('cities')
  const marks = CITY_MARKS.filter((mark) => facets.has[mark] || filters.has.includes(mark))
  if (marks.length === 0) return null
  return (
    <FilterGroup title={t('filters.has')} open>
      {marks.map((mark) => (
        <CheckRow
          key={mark}
          name="has"
          value={mark}
          checked={filters.has.includes(mark)}
          count={facets.has[mark] ?? 0}
        >
          {t(`marks.${mark}`)}
        </CheckRow>
      ))}
    </FilterGroup>
  )
}
