import { useLocale, useTranslations } from 'next-intl'
import styles from '@/components/practices/practice-rows.module.css'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import type { BuildingBlock } from '@/lib/cities/schema'
import type { EventRow } from '@/lib/events/queries/list-events'
import { localePath } from '@/lib/i18n/locales'
import { EventTime } from './event-time'

type Props = {
  events: EventRow[]
  level?: 'h2' | 'h3'
  /** In which all are shown; each in its own where left out. */
  zone?: string
}

/** Events one under the other: what, when, how, and by whom. */
export function EventRows({ events, level: Heading = 'h2', zone }: Props) {
  const t = useTranslations('events')
  const words = useTranslations('common')
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {events.map((event) => {
        const { id, slug, title, language, kind, mode, state, blocks, capacity, taken } = event
        return (
          <li key={id}>
            <article>
              <p className="small mute">
                {t(`kinds.${kind}`)} · {t(`modes.${mode}`)}
                {state === 'cancelled' && <strong> · {t('states.cancelled')}</strong>}
              </p>
              <Heading className="h-item" lang={foreign(language, locale)} dir="auto">
                <a href={localePath(locale, `/events/${slug}`)}>{title}</a>
              </Heading>
              <p>
                <EventTime {...event} zone={zone ?? event.zone} />
              </p>
              <p className="small mute">
                <Organisers event={event} />
                {state === 'published' && capacity !== null && event.startsAt > new Date() && (
                  <>
                    {' · '}
                    {taken >= capacity
                      ? t('row.full')
                      : t('row.seats', { count: capacity - taken })}
                  </>
                )}
              </p>
              {blocks.length > 0 && (
                <p className={styles.tags}>
                  {blocks.map((block) => (
                    <Tag key={block} mark={<Sign block={block as BuildingBlock} />}>
                      {words(`blocks.${block as BuildingBlock}`)}
                    </Tag>
                  ))}
                </p>
              )}
            </article>
          </li>
        )
      })}
    </ul>
  )
}

/** Its city and those that agreed to organise it together, or the secretariat. */
function Organisers({ event: { city, hosts } }: { event: EventRow }) {
  const t = useTranslations('events')
  const locale = useLocale()
  const cities = [...(city ? [city] : []), ...hosts]
  const names = cities.map(({ name }) => name)
  return t('row.by', {
    organisers: new Intl.ListFormat(locale).format(
      names.length > 0 ? names : [t('row.secretariat')],
    ),
  })
}

function foreign(lang: string, locale: string) {
  return lang === locale ? undefined : lang
}
