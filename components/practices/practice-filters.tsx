import { useTranslations } from 'next-intl'
import { FacetForm } from '@/components/cities/facet-form'
import { facetValues } from '@/components/cities/facet-values'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { PRACTICE_FACETS, type PracticeFacets, type PracticeView } from '@/lib/practices/address'
import { useFacetLabel } from './facet-label'

/** Groups that stand open before anything is chosen in them. */
const OPEN = ['block', 'region', 'has', 'audience']
/** How values are sorted, where that is not by how many there are. */
const BY: Record<string, 'number' | 'year'> = { year: 'year', sdg: 'number', feature: 'number' }

type Props = { view: PracticeView; facets: PracticeFacets; names: Record<string, string> }

/** The filters of the practices, each value with how many practices it would leave. */
export function PracticeFilters({ view, facets, names }: Props) {
  const t = useTranslations('practices')
  const label = useFacetLabel(names)
  return (
    <FacetForm
      id="practice"
      path="/practices"
      q={view.q}
      words={{
        ...{ title: t('filters.title'), query: t('filters.query'), apply: t('filters.apply') },
        countries: (count) => t('filters.countries', { count }),
      }}
      kept={view.city.map((slug) => ['city', slug])}
      facets={PRACTICE_FACETS.map((name) => {
        const chosen = (view[name] as (string | number)[]).map(String)
        const counts = facets[name]
        const whole = name === 'block' ? BUILDING_BLOCKS : undefined
        return {
          ...{ name, chosen, counts, title: t(`filters.${name}`), open: OPEN.includes(name) },
          ...(name === 'feature' && { hint: t('page.featuresNote') }),
          values: facetValues({ counts, chosen, whole, by: BY[name] ?? 'count' }),
        }
      })}
      names={names}
      label={label}
    />
  )
}
