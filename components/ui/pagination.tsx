import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import styles from './pagination.module.css'

type Props = {
  /** From 1. */
  page: number
  pages: number
  href: (page: number) => string
  /** At the beginning of the row, such as "1–18 of 60". */
  summary?: ReactNode
}

/** Links to the pages of a long list; nothing where there is only one. */
export function Pagination({ page, pages, href, summary }: Props) {
  const t = useTranslations('common.pages')
  const format = useFormatter()
  if (pages < 2) return null
  return (
    <nav className={styles.pager} aria-label={t('label')}>
      {summary && <p className={styles.summary}>{summary}</p>}
      <ol className="num">
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev" aria-label={t('previous')}>
              <Icon name="chevron-left" />
            </a>
          </li>
        )}
        {shownPages(page, pages).map((number, position, all) => (
          <li key={number}>
            {number - (all[position - 1] ?? 0) > 1 && <span className={styles.gap}>…</span>}
            <a
              href={href(number)}
              aria-label={t('page', { page: number })}
              aria-current={number === page ? 'page' : undefined}
            >
              {format.number(number)}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next" aria-label={t('next')}>
              <Icon name="chevron-right" />
            </a>
          </li>
        )}
      </ol>
    </nav>
  )
}

/** The first, the last and the neighbours: never more than seven links. */
export function shownPages(page: number, pages: number) {
  const near = [page - 1, page, page + 1]
  if (page <= 3) near.push(2, 3, 4)
  if (page >= pages - 2) near.push(pages - 3, pages - 2, pages - 1)
  const shown = new Set([1, pages, ...near.filter((number) => number > 1 && number < pages)])
  return [...shown].sort((a, b) => a - b)
}
