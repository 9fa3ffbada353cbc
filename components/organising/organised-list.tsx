import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { EventTime } from '@/components/events/event-time'
import styles from '@/components/partnerships/partnerships.module.css'
import type { Organised } from '@/lib/events/queries/organiser'
import { localePath } from '@/lib/i18n/locales'

/** What a city organises: how each stands, and what is due. */
export function OrganisedList({ events }: { events: Organised['coming'] }) {
  const t = useTranslations('organising')
  const words = useTranslations('events')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {events.map(({ id, title, language, kind, state, capacity, taken, unmarked, ...row }) => {
        const href = localePath(locale, `/my-city/events/${id}`)
        return (
          <li key={id}>
            <p className={styles.name} lang={language === locale ? undefined : language} dir="auto">
              <a href={href}>{title}</a>
            </p>
            <p>
              <EventTime {...row} />
            </p>
            <p className="small mute">
              {words(`kinds.${kind}`)} · {words(`states.${state as 'draft'}`)}
              {state !== 'draft' && (
                <>
                  {' · '}
                  {capacity === null
                    ? t('desk.registered', { count: taken })
                    : t('desk.seats', {
                        taken: format.number(taken),
                        seats: format.number(capacity),
                      })}
                </>
              )}
              {row.waiting > 0 && ` · ${t('desk.waiting', { count: row.waiting })}`}
              {row.hiddenAt && ` · ${t('desk.hidden')}`}
            </p>
            {unmarked > 0 && (
              <p>
                <a href={`${href}/after#attendance`}>{t('desk.unmarked', { count: unmarked })}</a>
              </p>
            )}
            {row.lacksMaterials && (
              <p>
                <a href={`${href}/after#materials`}>{t('desk.noMaterials')}</a>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
