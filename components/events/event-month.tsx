import { useLocale, useTranslations } from 'next-intl'
import { byDay, firstDayOf, monthAfter, weeksOf } from '@/lib/core/month'
import { type EventView, eventQuery } from '@/lib/events/address'
import type { CalendarEntry } from '@/lib/events/queries/list-events'
import { localePath } from '@/lib/i18n/locales'
import styles from './event-month.module.css'

/** Of one day; the others are a link away. */
const SHOWN = 3

type Props = {
  view: EventView
  month: string
  events: CalendarEntry[]
  /** In which days are meant; where each event takes place, where left out. */
  zone: string | undefined
  /** `2027-03-31`. */
  today: string
}

/** A month as a table: every day a cell with links to what takes place on it. */
export function EventMonth({ view, month, events, zone, today }: Props) {
  const t = useTranslations('events')
  const locale = useLocale()
  const page = localePath(locale, '/events')
  const weeks = weeksOf(month, firstDayOf(locale))
  const days = byDay(events, zone)
  const name = nameIn(locale)
  const title = name(`${month}-01`, { month: 'long', year: 'numeric' })
  const at = (each: string) => page + eventQuery(view, { month: each })
  return (
    <div className={styles.month}>
      <nav aria-label={t('month.nav')} className={styles.nav}>
        <a href={at(monthAfter(month, -1))} rel="prev">
          {t('month.previous')}
        </a>
        <h2 className="h-sec">{title}</h2>
        <a href={at(monthAfter(month, 1))} rel="next">
          {t('month.next')}
        </a>
      </nav>
      <p className="small mute">{zone ? t('month.zone', { zone }) : t('month.own')}</p>
      <table className={styles.table}>
        <caption className="vh">{t('month.caption', { month: title })}</caption>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={name(day, { weekday: 'long' })}>
                {name(day, { weekday: 'short' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} {...{ day, view, zone, today }} isOut={!day.startsWith(month)}>
                  {days.get(day) ?? []}
                </Day>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {events.length === 0 && <p className="mute">{t('month.empty')}</p>}
    </div>
  )
}

type DayProps = Pick<Props, 'view' | 'zone' | 'today'> & {
  day: string
  /** It belongs to the month before or after. */
  isOut: boolean
  children: CalendarEntry[]
}

function Day({ day, view, zone, today, isOut, children }: DayProps) {
  const t = useTranslations('events')
  const locale = useLocale()
  const page = localePath(locale, '/events')
  const name = nameIn(locale)
  return (
    <td
      className={isOut ? styles.out : undefined}
      data-empty={children.length === 0 ? '' : undefined}
    >
      <p className={styles.day}>
        <time dateTime={day}>
          <span className={styles.short}>{name(day, { day: 'numeric' })}</span>
          <span className={styles.long}>
            {name(day, { weekday: 'long', day: 'numeric', month: 'long' })}
          </span>
        </time>
        {day === today && <span className={styles.today}> {t('month.today')}</span>}
      </p>
      <ul>
        {children.slice(0, SHOWN).map((event) => (
          <li key={event.slug}>
            <a
              href={localePath(locale, `/events/${event.slug}`)}
              lang={event.language === locale ? undefined : event.language}
              className={event.state === 'cancelled' ? styles.cancelled : undefined}
            >
              {new Intl.DateTimeFormat(locale, {
                ...{ hour: 'numeric', minute: '2-digit', timeZone: zone ?? event.zone },
              }).format(event.startsAt)}{' '}
              <bdi>{event.title}</bdi>
              {event.state === 'cancelled' && (
                <span className="vh"> ({t('states.cancelled')})</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {children.length > SHOWN && (
        <a
          className={styles.more}
          href={page + eventQuery(view, { layout: undefined, month: undefined, day, when: 'all' })}
        >
          {t('month.more', { count: children.length - SHOWN })}
        </a>
      )}
    </td>
  )
}

function nameIn(locale: string) {
  return (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day))
}
