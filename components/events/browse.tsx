import { useLocale, useTranslations } from 'next-intl'
import chips from '@/components/cities/active-filters.module.css'
import { LiveDirectory } from '@/components/cities/live-directory'
import styles from '@/components/practices/browse.module.css'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Note } from '@/components/ui/note'
import { Pagination } from '@/components/ui/pagination'
import {
  activeEventParts,
  EVENT_LAYOUTS,
  EVENT_TIMES,
  type EventView,
  eventFeedQuery,
  eventQuery,
} from '@/lib/events/address'
import type { CalendarEntry } from '@/lib/events/queries/list-events'
import { localePath } from '@/lib/i18n/locales'
import type { searchEvents } from '@/lib/search/events'
import own from './browse.module.css'
import { EventFilters } from './event-filters'
import { useEventLabel } from './event-label'
import { EventMap } from './event-map'
import { EventMonth } from './event-month'
import { EventRows } from './event-rows'

type Props = {
  view: EventView
  /** Parameters of the address that made no sense. */
  wrong: string[]
  found: Awaited<ReturnType<typeof searchEvents>>
  names: Record<string, string>
  /** Where a month is shown. */
  calendar: { month: string; events: CalendarEntry[]; today: string } | null
  /** The zone that was asked for. */
  zone: string | undefined
}

/** Filters and the events that they leave: as a list, a month, or on the map. */
export function BrowseEvents({ view, wrong, found, names, calendar, zone }: Props) {
  const t = useTranslations('events')
  const along = useTranslations('practices')
  const locale = useLocale()
  const page = localePath(locale, '/events')
  const label = useEventLabel(names)
  const active = activeEventParts(view)
  const layout = view.layout ?? 'list'
  const feed = eventFeedQuery(view)
  return (
    <LiveDirectory className={styles.browse}>
      <aside className={styles.filters} id="filters" aria-label={t('filters.title')}>
        <a className={styles.close} href="#list">
          <Icon name="x" />
          {t('filters.apply')}
        </a>
        <EventFilters view={view} facets={found.facets} names={names} />
      </aside>
      <div className={styles.results} id="list">
        <a className={styles.open} href="#filters">
          <Icon name="sliders-horizontal" />
          {t('filters.open', { count: active.length })}
        </a>
        <h1 className="h-page" aria-live="polite">
          {calendar ? t('title') : t('eventCount', { count: found.total })}
        </h1>
        <div className={own.ways}>
          {!calendar && (
            <nav aria-label={t('when.label')}>
              {EVENT_TIMES.map((when) => (
                <a
                  key={when}
                  href={
                    page +
                    eventQuery(view, { when: when === 'coming' ? undefined : when, day: undefined })
                  }
                  aria-current={(view.when ?? 'coming') === when ? 'page' : undefined}
                >
                  {t(`when.${when}`)}
                </a>
              ))}
            </nav>
          )}
          <nav aria-label={t('layouts.label')}>
            {EVENT_LAYOUTS.map((each) => (
              <a
                key={each}
                href={
                  page +
                  eventQuery(view, {
                    ...{ layout: each === 'list' ? undefined : each, day: undefined },
                    month: undefined,
                  })
                }
                aria-current={layout === each ? 'page' : undefined}
              >
                {t(`layouts.${each}`)}
              </a>
            ))}
          </nav>
        </div>
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
        {calendar ? (
          <EventMonth view={view} zone={zone} {...calendar} />
        ) : found.data.length === 0 ? (
          <EmptyState
            level="h2"
            title={t('none.title')}
            actions={
              <ButtonLink
                look="line"
                href={
                  active.length > 0
                    ? page
                    : page + eventQuery(view, { when: 'past', day: undefined })
                }
              >
                {active.length > 0 ? t('none.all') : t('when.past')}
              </ButtonLink>
            }
          >
            <p>{t('none.text')}</p>
          </EmptyState>
        ) : (
          <>
            {layout === 'map' && <EventMap events={found.data} />}
            <EventRows events={found.data} zone={zone} />
            <Pagination
              page={found.page}
              pages={found.pages}
              href={(number) => page + eventQuery(view, { page: number })}
            />
          </>
        )}
        <nav className={styles.along} aria-label={along('along.label')}>
          <a
            href={`${localePath(locale, '/settings/following')}?about=events&save=${encodeURIComponent(feed)}`}
            rel="nofollow"
          >
            {t('along.mail')}
          </a>
          <a href={localePath(locale, '/events.ics') + feed} rel="nofollow">
            {t('along.ics')}
          </a>
          {(['atom', 'json', 'csv'] as const).map((format) => (
            <a key={format} href={localePath(locale, `/events.${format}`) + feed} rel="nofollow">
              {along(`along.${format}`)}
            </a>
          ))}
        </nav>
      </div>
    </LiveDirectory>
  )
}
