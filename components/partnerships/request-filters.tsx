import { useTranslations } from 'next-intl'
import { FacetForm } from '@/components/cities/facet-form'
import { facetValues } from '@/components/cities/facet-values'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import {
  PUBLIC_STATES,
  REQUEST_FACETS,
  type RequestFacets,
  type RequestView,
} from '@/lib/partnerships/address'
import { REQUEST_KINDS } from '@/lib/partnerships/schema'
import { useRequestLabel } from './facet-label'

/** Groups that stand open before anything is chosen in them. */
const OPEN = ['kind', 'block', 'wanted']
/** Short lists are shown whole. */
const WHOLE: Record<string, readonly string[]> = {
  ...{ block: BUILDING_BLOCKS, kind: REQUEST_KINDS, state: PUBLIC_STATES },
}

type Props = { view: RequestView; facets: RequestFacets; names: Record<string, string> }

/** The filters of the requests, each value with how many requests it would leave. */
export function RequestFilters({ view, facets, names }: Props) {
  const t = useTranslations('partnerships')
  const label = useRequestLabel(names)
  return (
    <FacetForm
      id="request"
      path="/partnerships"
      q={view.q}
      words={{
        ...{ title: t('filters.title'), query: t('filters.query'), apply: t('filters.apply') },
        countries: (count) => t('filters.countries', { count }),
      }}
      kept={view.city.map((slug) => ['city', slug])}
      facets={REQUEST_FACETS.map((name) => {
        const [chosen, counts] = [view[name].map(String), facets[name]]
        const by = name === 'sdg' ? 'number' : 'count'
        return {
          ...{ name, chosen, counts, title: t(`filters.${name}`), open: OPEN.includes(name) },
          values: facetValues({ counts, chosen, whole: WHOLE[name], by }),
        }
      })}
      names={names}
      label={label}
    />
  )
}
