import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from '@/components/practices/practice-page.module.css'
import { ButtonLink } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import { Prose } from '@/components/ui/prose'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import type { BuildingBlock } from '@/lib/cities/schema'
import type { EventPage } from '@/lib/events/queries/get-event'
import { localePath } from '@/lib/i18n/locales'
import { EventFacts } from './event-facts'

type Props = {
  event: EventPage
  /** When it is, in how many zones. */
  children: ReactNode
}

/** An event: what it is, how it stands, and how to come. */
export function EventViewPage({ event, children }: Props) {
  const t = useTranslations('events')
  const words = useTranslations('common')
  const locale = useLocale()
  const { id, slug, kind, mode, title, language, html, blocks, recording, materials } = event
  const page = localePath(locale, '/events')
  return (
    <>
      <div className={`wrap ${styles.head}`}>
        <nav className={styles.crumbs} aria-label={t('page.crumbs')}>
          <ol>
            <li>
              <a href={page}>{t('title')}</a>
            </li>
            <li>
              <a href={`${page}?kind=${kind}`}>{t(`kinds.${kind}`)}</a>
            </li>
          </ol>
        </nav>
        <h1 className="h-display" lang={foreign(language, locale)} dir="auto">
          {title}
        </h1>
        <p className={styles.line}>
          <span>{t(`modes.${mode}`)}</span>
          {blocks.map((block) => (
            <Tag key={block} mark={<Sign block={block as BuildingBlock} />}>
              {words(`blocks.${block as BuildingBlock}`)}
            </Tag>
          ))}
        </p>
      </div>
      <div className={`wrap ${styles.page}`}>
        <div className={styles.story}>
          <Standing event={event} />
          <Prose html={html} lang={foreign(language, locale)} />
          {(materials.length > 0 || recording) && (
            <section>
              <h2 className="h-sec">{t('page.materials')}</h2>
              <ul>
                {recording && (
                  <li>
                    <a href={recording} rel="nofollow ugc external">
                      {t('page.recording')}
                    </a>
                  </li>
                )}
                {materials.map(({ url, label }) => (
                  <li key={url}>
                    <a href={url} rel="nofollow ugc external" lang={foreign(language, locale)}>
                      <bdi>{label || new URL(url).hostname}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {event.reached && <p>{t('page.reached', event.reached)}</p>}
          {event.series.length > 1 && <Series event={event} />}
          <p className={`small ${styles.acts}`}>
            <a href={localePath(locale, `/events/${slug}.ics`)} rel="nofollow">
              {t('page.calendar')}
            </a>
            <a href={localePath(locale, `/report?subject=event&id=${id}`)} rel="nofollow">
              {t('page.report')}
            </a>
          </p>
        </div>
        <EventFacts event={event}>{children}</EventFacts>
      </div>
    </>
  )
}

/** Whether one can register, and why not. */
function Standing({ event }: { event: EventPage }) {
  const t = useTranslations('events')
  const locale = useLocale()
  const { slug, state, startsAt, endsAt, opensAt, closesAt, movedFrom, zone } = event
  const now = new Date()
  const date = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'full', timeStyle: 'short', timeZone: zone },
  })
  if (state === 'cancelled')
    return (
      <Note title={t('states.cancelled')}>
        <p dir="auto">{t('page.cancelled', { reason: event.cancelReason })}</p>
      </Note>
    )
  if (endsAt <= now)
    return (
      <Note>
        <p>{t('page.over')}</p>
      </Note>
    )
  const isFull = event.capacity !== null && event.taken >= event.capacity
  return (
    <>
      {movedFrom && (
        <Note>
          <p>{t('page.moved', { date: date.format(movedFrom) })}</p>
        </Note>
      )}
      {opensAt && opensAt > now && <p>{t('page.opens', { date: date.format(opensAt) })}</p>}
      {(closesAt ?? startsAt) <= now ? (
        <p>{t('page.closed')}</p>
      ) : (
        <p className={styles.acts}>
          <ButtonLink href={localePath(locale, `/my-events/${slug}`)} rel="nofollow">
            {t('page.register')}
          </ButtonLink>
          <span className="small mute">
            {isFull && `${t('row.full')}. `}
            {t('page.registerHint')}
          </span>
        </p>
      )}
    </>
  )
}

/** All times of a series, this one marked. */
function Series({ event }: { event: EventPage }) {
  const t = useTranslations('events')
  const locale = useLocale()
  return (
    <section>
      <h2 className="h-sec">{t('page.series')}</h2>
      <ul>
        {event.series.map(({ slug, startLocal, zone, state }) => (
          <li key={slug}>
            <a
              href={localePath(locale, `/events/${slug}`)}
              aria-current={slug === event.slug ? 'page' : undefined}
            >
              {new Intl.DateTimeFormat(locale, {
                ...{ dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' },
              }).format(new Date(`${startLocal}Z`))}
            </a>{' '}
            <span className="mute">
              {zone.replaceAll('_', ' ')}
              {state === 'cancelled' && ` · ${t('states.cancelled')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function foreign(lang: string, locale: string) {
  return lang === locale ? undefined : lang
}
