import { useLocale, useTranslations } from 'next-intl'
import { CountryOptions } from '@/components/cities/country-options'
import styles from '@/components/cities/directory-filters.module.css'
import { FilterGroup } from '@/components/cities/filter-group'
import { Button } from '@/components/ui/button'
import { CheckRow } from '@/components/ui/check-row'
import { Icon } from '@/components/ui/icon'
import { Sign } from '@/components/ui/sign'
import { BUILDING_BLOCKS, type BuildingBlock, MAX_QUERY } from '@/lib/cities/schema'
import { EVENT_FACETS, type EventFacets, type EventView } from '@/lib/events/address'
import { EVENT_KINDS, EVENT_MODES } from '@/lib/events/schema'
import { localePath } from '@/lib/i18n/locales'
import { useEventLabel } from './event-label'

/** Groups that stand open before anything is chosen in them. */
const OPEN = ['kind', 'mode', 'block']
/** Parts of a view that its filters leave as they are. */
const KEPT = ['when', 'layout', 'month', 'tz', 'day'] as const

type Props = { view: EventView; facets: EventFacets; names: Record<string, string> }

/** The filters as a plain form, each value with how many events it would leave. */
export function EventFilters({ view, facets, names }: Props) {
  const t = useTranslations('events')
  const locale = useLocale()
  const label = useEventLabel(names)
  return (
    <form
      id="event-form"
      className={styles.form}
      action={localePath(locale, '/events')}
      aria-label={t('filters.title')}
    >
      <label className={styles.query}>
        <span className="vh">{t('filters.query')}</span>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          defaultValue={view.q}
          placeholder={t('filters.query')}
          autoComplete="off"
          maxLength={MAX_QUERY}
        />
      </label>
      {view.city.map((slug) => (
        <input key={slug} type="hidden" name="city" value={slug} />
      ))}
      {KEPT.map((name) => {
        const value = view[name]
        return value && <input key={name} type="hidden" name={name} value={value} />
      })}
      {EVENT_FACETS.map((facet) => {
        const chosen = (view[facet] as (string | number)[]).map(String)
        const values = valuesOf(facet, facets, chosen)
        if (values.length === 0) return null
        return (
          <FilterGroup
            key={facet}
            title={t(`filters.${facet}`)}
            open={OPEN.includes(facet) || chosen.length > 0}
          >
            {facet === 'country' ? (
              <CountryOptions
                counts={facets.country}
                chosen={chosen}
                names={names}
                all={t('filters.countries', { count: values.length })}
              />
            ) : (
              values.map((value) => (
                <CheckRow
                  key={value}
                  name={facet}
                  value={value}
                  checked={chosen.includes(value)}
                  count={facets[facet][value] ?? 0}
                  mark={facet === 'block' ? <Sign block={value as BuildingBlock} /> : undefined}
                >
                  {label(facet, value)}
                </CheckRow>
              ))
            )}
          </FilterGroup>
        )
      })}
      <div className={styles.apply}>
        <Button type="submit">{t('filters.apply')}</Button>
      </div>
    </form>
  )
}

/** What there is of a facet, in its own order: the short lists whole, all else by how many. */
function valuesOf(facet: keyof EventFacets, facets: EventFacets, chosen: string[]) {
  if (facet === 'block') return [...BUILDING_BLOCKS]
  if (facet === 'kind') return [...EVENT_KINDS]
  if (facet === 'mode') return [...EVENT_MODES]
  const counts = facets[facet]
  const values = [...new Set([...Object.keys(counts), ...chosen])]
  if (facet === 'sdg') return values.sort((a, b) => Number(a) - Number(b))
  return values.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b))
}
