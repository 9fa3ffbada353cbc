import { useTranslations } from 'next-intl'
import { FacetForm } from '@/components/cities/facet-form'
import { facetValues } from '@/components/cities/facet-values'
import { BUILDING_BLOCKS } from '@/lib/cities/schema'
import { EVENT_FACETS, type EventFacets, type EventView } from '@/lib/events/address'
import { EVENT_KINDS, EVENT_MODES } from '@/lib/events/schema'
import { useEventLabel } from './event-label'

/** Groups that stand open before anything is chosen in them. */
const OPEN = ['kind', 'mode', 'block']
/** Parts of a view that its filters leave as they are. */
const KEPT = ['when', 'layout', 'month', 'tz', 'day'] as const
/** Short lists are shown whole. */
const WHOLE: Record<string, readonly string[]> = {
  ...{ block: BUILDING_BLOCKS, kind: EVENT_KINDS, mode: EVENT_MODES },
}

type Props = { view: EventView; facets: EventFacets; names: Record<string, string> }

/** The filters of the events, each value with how many events it would leave. */
export function EventFilters({ view, facets, names }: Props) {
  const t = useTranslations('events')
  const label = useEventLabel(names)
  return (
    <FacetForm
      id="event"
      path="/events"
      q={view.q}
      words={{
        ...{ title: t('filters.title'), query: t('filters.query'), apply: t('filters.apply') },
        countries: (count) => t('filters.countries', { count }),
      }}
      kept={[
        ...view.city.map((slug): [string, string] => ['city', slug]),
        ...KEPT.flatMap((name): [string, string][] => {
          const value = view[name]
          return value ? [[name, value]] : []
        }),
      ]}
      facets={EVENT_FACETS.map((name) => {
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
