import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { EventTime } from '@/components/events/event-time'
import styles from '@/components/partnerships/partnerships.module.css'
import type { OwnSeat } from '@/lib/events/queries/attending'
import { localePath } from '@/lib/i18n/locales'

type Props = { seats: OwnSeat[]; timezone: string | null; past?: boolean }

/** What somebody is registered for: when, and how their seat stands. */
export function OwnSeats({ seats, timezone, past = false }: Props) {
  const t = useTranslations('attending')
  const words = useTranslations('events')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {seats.map(({ id, state, offeredUntil, asksAgain, attended, hasSaid, event }) => {
        const href = localePath(locale, `/my-events/${event.slug}`)
        return (
          <li key={id}>
            <p
              className={styles.name}
              lang={event.language === locale ? undefined : event.language}
              dir="auto"
            >
              <a href={href}>{event.title}</a>
            </p>
            <p>
              <EventTime {...event} zone={timezone ?? event.zone} />
            </p>
            <p className="small mute">
              {event.state === 'cancelled'
                ? words('states.cancelled')
                : words(`registrationStates.${state}`)}
              {state === 'offered' && offeredUntil && (
                <>
                  {' · '}
                  {t('list.until', {
                    date: format.dateTime(offeredUntil, {
                      ...{ dateStyle: 'medium', timeStyle: 'short' },
                      timeZone: timezone ?? event.zone,
                    }),
                  })}
                </>
              )}
            </p>
            {!past && asksAgain && (
              <p>
                <a href={href}>{t('list.asks')}</a>
              </p>
            )}
            {past && (
              <p className={styles.acts}>
                {attended === true && (
                  <a href={`/api/certificates/${event.slug}?lang=${locale}`}>
                    {t('list.certificate')}
                  </a>
                )}
                {state === 'confirmed' && !hasSaid && (
                  <a href={`${href}#feedback`}>{t('list.say')}</a>
                )}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
