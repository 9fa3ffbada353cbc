import { useLocale, useTranslations } from 'next-intl'
import { DirectoryMap, type MapSettings } from '@/components/map/directory-map'
import { ErrorState } from '@/components/ui/error-state'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Pagination } from '@/components/ui/pagination'
import {
  type ActivePart,
  activeParts,
  type DirectoryView,
  directoryQuery,
} from '@/lib/cities/address'
import type { MapAnswer } from '@/lib/cities/client/map-answer'
import { readMapColour } from '@/lib/cities/client/map-colours'
import type { listCities } from '@/lib/cities/queries/list-cities'
import { localePath } from '@/lib/i18n/locales'
import { ActiveFilters, type CountryNames } from './active-filters'
import { CityList } from './city-list'
import styles from './directory.module.css'
import { DirectoryFilters } from './directory-filters'
import { LiveDirectory } from './live-directory'
import { NothingLeft } from './nothing-left'
import { SortBar } from './sort-bar'

type Props = {
  filters: DirectoryView
  /** Parameters of the address that made no sense. */
  wrong: string[]
  found: Awaited<ReturnType<typeof listCities>>
  /** The search engine is down: only parts of names were compared. */
  limited: boolean
  places: MapAnswer
  wayOut: { part: ActivePart; count: number } | null
  countryNames: CountryNames
  members: number
  published: { cities: number } | null
  map: MapSettings
}

/** Filters, list and map of one view, side by side; on a phone the list or the map. */
export function Directory({
  filters,
  wrong,
  found,
  limited,
  places,
  wayOut,
  countryNames,
  members,
  published,
  map,
}: Props) {
  const t = useTranslations('cities')
  const words = useTranslations('common')
  const locale = useLocale()
  const page = localePath(locale, '/cities')
  const sort = filters.sort ?? (filters.q ? 'relevance' : 'name')
  const active = activeParts(filters).length

  return (
    <LiveDirectory className={styles.directory}>
      <aside className={styles.filters} id="filters" aria-label={t('filters.title')}>
        <a className={styles.close} href="#list">
          <Icon name="x" />
          {t('filters.apply')}
        </a>
        <DirectoryFilters filters={filters} facets={found.facets} countryNames={countryNames} />
      </aside>

      <div className={styles.results} id="list">
        <fieldset className={styles.switch}>
          <legend className="vh">{t('view.label')}</legend>
          <label>
            <input type="radio" name="view" value="list" defaultChecked /> <Icon name="list" />
            {t('view.list')}
          </label>
          <label>
            <input type="radio" name="view" value="map" /> <Icon name="map" />
            {t('view.map')}
          </label>
        </fieldset>
        <a className={styles.open} href="#filters">
          <Icon name="sliders-horizontal" />
          {t('filters.open', { count: active })}
        </a>
        {/* No zero in large type: what to do about it stands below. */}
        <div className={found.total === 0 ? 'vh' : styles.head}>
          <h1 className="h-page" aria-live="polite">
            {words('cityCount', { count: found.total })}
          </h1>
          <p className="small mute">{t('ofTotal', { total: members })}</p>
        </div>
        {wrong.length > 0 && (
          <Note title={t('notice.title')}>
            <p className="small">{t('notice.wrong', { names: wrong.join(', ') })}</p>
          </Note>
        )}
        {limited && <ErrorState title={t('limited.title')}>{t('limited.text')}</ErrorState>}
        <ActiveFilters filters={filters} countryNames={countryNames} />
        {found.total === 0 ? (
          <NothingLeft way={wayOut} countryNames={countryNames} />
        ) : (
          <>
            <SortBar filters={filters} sort={sort} />
            <CityList cities={found.data} sort={sort} />
            <Pagination
              page={found.page}
              pages={found.pages}
              href={(number) => page + directoryQuery(filters, { page: number })}
            />
          </>
        )}
        {published && published.cities > members && (
          <p className="cap">
            {t('incomplete', { cities: published.cities, members })}{' '}
            <a href={localePath(locale, '/about/data')}>{t('incompleteLink')}</a>
          </p>
        )}
      </div>

      <section className={styles.map} aria-label={t('map')}>
        <DirectoryMap
          query={directoryQuery(filters)}
          places={places}
          colour={readMapColour(filters.colour)}
          settings={map}
        />
      </section>
    </LiveDirectory>
  )
}
