import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Locator } from '@/components/map/locator'
import styles from '@/components/practices/practice-page.module.css'
import type { CityRow } from '@/lib/cities/queries/city-row'
import type { EventPage } from '@/lib/events/queries/get-event'
import { languageName } from '@/lib/i18n/languages'
import { localePath } from '@/lib/i18n/locales'

type Fact =
  | 'organiser'
  | 'with'
  | 'mode'
  | 'venue'
  | 'languages'
  | 'audience'
  | 'seats'
  | 'window'
  | 'themes'

/** Who, where, how, for whom and how many; when one can register. */
export function EventFacts({ event, children }: { event: EventPage; children: ReactNode }) {
  const t = useTranslations('events')
  const goals = useTranslations('practices')
  const words = useTranslations('common')
  const locale = useLocale()
  const { city, hosts, mode, venue, address, lat, lon, languages, language, capacity } = event
  const list = new Intl.ListFormat(locale)
  const date = new Intl.DateTimeFormat(locale, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: event.zone },
  })
  const facts: (readonly [Fact, ReactNode])[] = [
    ['organiser', city ? <City key="city" city={city} /> : t('row.secretariat')],
    ...(hosts.length > 0
      ? [
          [
            'with',
            <ul key="hosts">
              {hosts.map((host) => (
                <li key={host.id}>
                  <City city={host} />
                </li>
              ))}
            </ul>,
          ] as const,
        ]
      : []),
    ['mode', t(`modes.${mode}`)],
    ...(venue
      ? [
          [
            'venue',
            <span key="venue">
              <bdi>{venue}</bdi>
              {address && (
                <>
                  <br />
                  <bdi>{address}</bdi>
                </>
              )}
            </span>,
          ] as const,
        ]
      : []),
    [
      'languages',
      list.format(
        [...new Set(languages.length > 0 ? languages : [language])].map((tag) =>
          languageName(tag, locale),
        ),
      ),
    ],
    ...(event.audience.length > 0
      ? [['audience', list.format(event.audience.map((each) => t(`audiences.${each}`)))] as const]
      : []),
    [
      'seats',
      capacity === null
        ? t('page.unlimited')
        : t('page.seatsLeft', { left: Math.max(0, capacity - event.taken), all: capacity }),
    ],
    [
      'window',
      <span key="window">
        {event.opensAt
          ? t('page.fromUntil', {
              from: date.format(event.opensAt),
              until: date.format(event.closesAt ?? event.startsAt),
            })
          : t('page.until', { date: date.format(event.closesAt ?? event.startsAt) })}
        <br />
        {t(event.guests ? 'page.guests' : 'page.members')}
      </span>,
    ],
    ...(event.sdgs.length > 0
      ? [
          [
            'themes',
            list.format(
              event.sdgs.map((goal) =>
                goals('goal', {
                  number: String(goal),
                  name: words(`goals.${String(goal) as '1'}`),
                }),
              ),
            ),
          ] as const,
        ]
      : []),
  ]
  const place = city && lat !== null && lon !== null ? { ...city, lat, lon } : null
  return (
    <aside aria-label={t('page.facts')} className={styles.facts}>
      <h2 className="h-sec">{t('page.when')}</h2>
      {children}
      <dl>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`page.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {place && (
        <Locator
          city={{ ...place, name: venue || place.name }}
          neighbours={[]}
          locale={locale}
          size="small"
        />
      )}
    </aside>
  )
}

function City({ city }: { city: CityRow }) {
  const locale = useLocale()
  return (
    <>
      <a
        href={localePath(locale, `/cities/${city.slug}`)}
        lang={city.nameLang === locale ? undefined : city.nameLang}
      >
        <bdi>{city.name}</bdi>
      </a>
      , {city.country.name}
    </>
  )
}
