import { useLocale, useTranslations } from 'next-intl'
import chips from '@/components/cities/active-filters.module.css'
import { LiveDirectory } from '@/components/cities/live-directory'
import bar from '@/components/cities/sort-bar.module.css'
import { Button, ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { localePath } from '@/lib/i18n/locales'
import {
  activeParts,
  PRACTICE_SORTS,
  type PracticeView,
  practiceQuery,
} from '@/lib/practices/address'
import type { searchPractices } from '@/lib/search/practices'
import styles from './browse.module.css'
import { useFacetLabel } from './facet-label'
import { PracticeFilters } from './practice-filters'
import { PracticeMap } from './practice-map'
import { PracticeRows } from './practice-rows'
import { TakeAlong } from './take-along'

type Props = {
  view: PracticeView
  /** Parameters of the address that made no sense. */
  wrong: string[]
  found: Awaited<ReturnType<typeof searchPractices>>
  names: Record<string, string>
}

/** Filters and the practices that they leave. */
export function Browse({ view, wrong, found, names }: Props) {
  const t = useTranslations('practices')
  const words = useTranslations('common')
  const page = localePath(useLocale(), '/practices')
  const label = useFacetLabel(names)
  const active = activeParts(view)
  return (
    <LiveDirectory className={styles.browse}>
      <aside className={styles.filters} id="filters" aria-label={t('filters.title')}>
        <a className={styles.close} href="#list">
          <Icon name="x" />
          {t('filters.apply')}
        </a>
        <PracticeFilters view={view} facets={found.facets} names={names} />
      </aside>
      <div className={styles.results} id="list">
        <a className={styles.open} href="#filters">
          <Icon name="sliders-horizontal" />
          {t('filters.open', { count: active.length })}
        </a>
        <h1 className={found.total === 0 ? 'vh' : 'h-page'} aria-live="polite">
          {words('practiceCount', { count: found.total })}
        </h1>
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
              <ButtonLink look="line" href={page}>
                {t('none.all')}
              </ButtonLink>
            }
          >
            <p>{t('none.text')}</p>
          </EmptyState>
        ) : (
          <>
            <div className={`${bar.bar} ${styles.bar}`}>
              <label htmlFor="practice-sort" className={bar.sort}>
                <span className="mute">{t('sort.label')}</span>{' '}
                <Select
                  id="practice-sort"
                  name="sort"
                  form="practice-form"
                  defaultValue={view.sort ?? (view.q === '' ? 'new' : 'relevance')}
                  compact
                >
                  {PRACTICE_SORTS.filter((name) => name !== 'relevance' || view.q !== '').map(
                    (name) => (
                      <option key={name} value={name}>
                        {t(`sort.${name}`)}
                      </option>
                    ),
                  )}
                </Select>
              </label>
              <Button type="submit" form="practice-form" look="text" className={bar.apply}>
                {t('sort.apply')}
              </Button>
            </div>
            <PracticeMap places={found.places} />
            <PracticeRows practices={found.data} foundBy={found.foundBy} />
            <Pagination
              page={found.page}
              pages={found.pages}
              href={(number) => page + practiceQuery(view, { page: number })}
            />
          </>
        )}
        <TakeAlong view={view} />
      </div>
    </LiveDirectory>
  )
}
