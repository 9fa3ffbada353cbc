import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckRow } from '@/components/ui/check-row'
import { Icon } from '@/components/ui/icon'
import { Sign } from '@/components/ui/sign'
import type { DirectoryView } from '@/lib/cities/address'
import {
  BUILDING_BLOCKS,
  type CityFacets,
  MAX_QUERY,
  MEMBERSHIP_STATUSES,
  POPULATION_BAND_NAMES,
  REGIONS,
} from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'
import { CountryOptions } from './country-options'
import styles from './directory-filters.module.css'
import { FilterGroup } from './filter-group'
import { MarkFilters } from './mark-filters'
import { OwnWordsFilters } from './own-words-filters'
import { YearHistogram } from './year-histogram'

type Props = {
  filters: DirectoryView
  facets: CityFacets
  countryNames: Record<string, string>
}

/** The filters as a plain form: it works by its button, and changes the view as you type where script runs. */
export function DirectoryFilters({ filters, facets, countryNames }: Props) {
  const t = useTranslations('cities')
  const words = useTranslations('common')
  const locale = useLocale()
  const goals = Object.keys(facets.sdg)
    .map(Number)
    .sort((a, b) => a - b)
  const awards = Object.keys(facets.award).sort().reverse()

  return (
    <form
      id="directory-form"
      className={styles.form}
      action={localePath(locale, '/cities')}
      aria-label={t('filters.title')}
    >
      <label className={styles.query}>
        <span className="vh">{t('query.label')}</span>
        <Icon name="search" />
        <input
          type="search"
          name="q"
          defaultValue={filters.q}
          placeholder={t('query.label')}
          autoComplete="off"
          maxLength={MAX_QUERY}
        />
      </label>
      {filters.colour && <input type="hidden" name="colour" value={filters.colour} />}
      {filters.bbox && <input type="hidden" name="bbox" value={filters.bbox.join(',')} />}
      {filters.near && <input type="hidden" name="near" value={filters.near.join(',')} />}

      <FilterGroup title={t('filters.region')} open>
        {REGIONS.map((region) => (
          <CheckRow
            key={region}
            name="region"
            value={region}
            checked={filters.region.includes(region)}
            count={facets.region[region] ?? 0}
          >
            {words(`regions.${region}`)}
          </CheckRow>
        ))}
      </FilterGroup>

      <FilterGroup title={t('filters.block')} hint={t('filters.blockHint')} open>
        {BUILDING_BLOCKS.map((block) => (
          <CheckRow
            key={block}
            name="block"
            value={block}
            checked={filters.block.includes(block)}
            count={facets.block[block] ?? 0}
            mark={<Sign block={block} />}
          >
            {words(`blocks.${block}`)}
          </CheckRow>
        ))}
      </FilterGroup>

      <MarkFilters filters={filters} facets={facets} />

      <FilterGroup title={t('filters.year')} open>
        <YearHistogram counts={facets.year} chosen={filters.year} />
      </FilterGroup>

      <FilterGroup title={t('filters.country')} open>
        <CountryOptions
          counts={facets.country}
          chosen={filters.country}
          names={countryNames}
          all={t('filters.more', { count: Object.keys(facets.country).length })}
        />
      </FilterGroup>

      <FilterGroup title={t('filters.population')} open={filters.population.length > 0}>
        {POPULATION_BAND_NAMES.map((band) => (
          <CheckRow
            key={band}
            name="population"
            value={band}
            checked={filters.population.includes(band)}
            count={facets.population[band] ?? 0}
          >
            {words(`bands.${band}`)}
          </CheckRow>
        ))}
      </FilterGroup>

      <FilterGroup title={t('filters.award')} open={filters.award.length > 0}>
        {awards.map((year) => (
          <CheckRow
            key={year}
            name="award"
            value={year}
            checked={filters.award.includes(Number(year))}
            count={facets.award[year] ?? 0}
          >
            {year}
          </CheckRow>
        ))}
      </FilterGroup>

      <FilterGroup
        title={t('filters.sdg')}
        hint={t('filters.blockHint')}
        open={filters.sdg.length > 0}
      >
        {goals.map((goal) => (
          <CheckRow
            key={goal}
            name="sdg"
            value={String(goal)}
            checked={filters.sdg.includes(goal)}
            count={facets.sdg[goal] ?? 0}
          >
            {t('filters.goal', { number: goal })}
          </CheckRow>
        ))}
      </FilterGroup>

      <OwnWordsFilters filters={filters} facets={facets} />

      <FilterGroup title={t('filters.status')} open={filters.status.length > 0}>
        {MEMBERSHIP_STATUSES.filter((status) => facets.status[status]).map((status) => (
          <CheckRow
            key={status}
            name="status"
            value={status}
            checked={filters.status.includes(status)}
            count={facets.status[status] ?? 0}
          >
            {words(`statuses.${status}`)}
          </CheckRow>
        ))}
      </FilterGroup>

      <div className={styles.apply}>
        <Button type="submit">{t('filters.apply')}</Button>
      </div>
    </form>
  )
}
