import { useLocale, useTranslations } from 'next-intl'
import chips from '@/components/cities/active-filters.module.css'
import { LiveDirectory } from '@/components/cities/live-directory'
import bar from '@/components/cities/sort-bar.module.css'
import styles from '@/components/practices/browse.module.css'
import { Button, ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { GoLink } from '@/components/ui/go-link'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { localePath } from '@/lib/i18n/locales'
import {
  activeRequestParts,
  REQUEST_SORTS,
  type RequestView,
  requestQuery,
} from '@/lib/partnerships/address'
import type { searchRequests } from '@/lib/search/requests'
import { useRequestLabel } from './facet-label'
import { RequestFilters } from './request-filters'
import { RequestRows } from './request-rows'
import { TakeAlong } from './take-along'

type Props = {
  view: RequestView
  /** Parameters of the address that made no sense. */
  wrong: string[]
  found: Awaited<ReturnType<typeof searchRequests>>
  names: Record<string, string>
}

/** Filters and the requests that they leave. */
export function BrowseRequests({ view, wrong, found, names }: Props) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  const page = localePath(locale, '/partnerships')
  const label = useRequestLabel(names)
  const active = activeRequestParts(view)
  return (
    <LiveDirectory className={styles.browse}>
      <aside className={styles.filters} id="filters" aria-label={t('filters.title')}>
        <a className={styles.close} href="#list">
          <Icon name="x" />
          {t('filters.apply')}
        </a>
        <RequestFilters view={view} facets={found.facets} names={names} />
      </aside>
      <div className={styles.results} id="list">
        <a className={styles.open} href="#filters">
          <Icon name="sliders-horizontal" />
          {t('filters.open', { count: active.length })}
        </a>
        <h1 className={found.total === 0 ? 'vh' : 'h-page'} aria-live="polite">
          {t('requestCount', { count: found.total })}
        </h1>
        <p className="mute">{t('lede')}</p>
        <GoLink href={localePath(locale, '/partnerships/published')}>{t('published.title')}</GoLink>
        {wrong.length > 0 && (
          <Note>
            <p className="small">{t('notice', { names: wrong.join(', ') })}</p>
          </Note>
        )}
        {found.limited && (
          <Note>
            <p className="small">{t('limited')}</p>
          </Note>
        )}
        {active.length > 0 && (
          <ul className={chips.chips} aria-label={t('filters.active')}>
            {active.map(({ name, value, query }) => (
              <li key={`${name} ${value}`}>
                <Chip
                  href={page + query}
                  label={t('filters.remove', { filter: label(name, value) })}
                >
                  {label(name, value)}
                </Chip>
              </li>
            ))}
            <li>
              <a href={page}>{t('filters.clear')}</a>
            </li>
          </ul>
        )}
        {found.data.length === 0 ? (
          <EmptyState
            level="h2"
            title={t('none.title')}
            actions={
              active.length > 0 && (
                <ButtonLink look="line" href={page}>
                  {t('none.all')}
                </ButtonLink>
              )
            }
          >
            <p>{t('none.text')}</p>
          </EmptyState>
        ) : (
          <>
            <div className={`${bar.bar} ${styles.bar}`}>
              <label htmlFor="request-sort" className={bar.sort}>
                <span className="mute">{t('sort.label')}</span>{' '}
                <Select
                  id="request-sort"
                  name="sort"
                  form="request-form"
                  defaultValue={view.sort ?? (view.q === '' ? 'new' : 'relevance')}
                  compact
                >
                  {REQUEST_SORTS.filter((name) => name !== 'relevance' || view.q !== '').map(
                    (name) => (
                      <option key={name} value={name}>
                        {t(`sort.${name}`)}
                      </option>
                    ),
                  )}
                </Select>
              </label>
              <Button type="submit" form="request-form" look="text" className={bar.apply}>
                {t('sort.apply')}
              </Button>
            </div>
            <RequestRows requests={found.data} />
            <Pagination
              page={found.page}
              pages={found.pages}
              href={(number) => page + requestQuery(view, { page: number })}
            />
          </>
        )}
        <TakeAlong
          path="/partnerships"
          query={requestQuery(view, { limit: undefined })}
          about="requests"
        />
      </div>
    </LiveDirectory>
  )
}
