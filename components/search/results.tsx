import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Pagination } from '@/components/ui/pagination'
import { localePath } from '@/lib/i18n/locales'
import type { SearchParams, SearchResults } from '@/lib/search/schema'
import { NothingFound } from './nothing-found'
import { ResultList } from './result-list'
import styles from './results.module.css'
import { searchAddress } from './search-address'
import { TypeLinks } from './type-links'

type Props = { params: SearchParams; found: SearchResults }

/** The page of what was found, in all its states. */
export function Results({ params, found }: Props) {
  const t = useTranslations('search')
  const locale = useLocale()
  const { q, type, page, limit } = params
  const { data, total, exact } = found
  const from = (page - 1) * limit + 1
  return (
    <div className="grid">
      <div className={styles.margin}>
        {Object.keys(found.facets.type).length > 0 && (
          <TypeLinks q={q} chosen={type} counts={found.facets.type} />
        )}
      </div>
      <div className={styles.results}>
        {found.limited && (
          <ErrorState
            level="h2"
            title={t('limited.title')}
            actions={
              <ButtonLink look="line" href={localePath(locale, '/cities')}>
                {t('limited.directory')}
              </ButtonLink>
            }
          >
            <p>{t('limited.text')}</p>
          </ErrorState>
        )}
        {total === 0 && <NothingFound q={q} type={type} counts={found.facets.type} />}
        {total > 0 && data.length === 0 && (
          <EmptyState
            level="h2"
            title={t('past.title')}
            actions={
              <ButtonLink look="line" href={searchAddress({ q, type }, locale)}>
                {t('past.first')}
              </ButtonLink>
            }
          />
        )}
        {data.length > 0 && (
          <>
            <ResultList hits={data} />
            <Pagination
              page={page}
              pages={Math.ceil(total / limit)}
              href={(number) => searchAddress({ q, type, page: number }, locale)}
              summary={
                exact
                  ? t('shown', { from, to: from + data.length - 1, total })
                  : t('foundMany', { count: total, q })
              }
            />
          </>
        )}
      </div>
    </div>
  )
}
