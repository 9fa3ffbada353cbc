import { useLocale, useTranslations } from 'next-intl'
import { EventTime } from '@/components/events/event-time'
import styles from '@/components/partnerships/partnerships.module.css'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { answerHostAction } from '@/lib/events/actions'
import type { Organised } from '@/lib/events/queries/organiser'
import { localePath } from '@/lib/i18n/locales'

type Props = {
  events: Organised['asked']
  /** The city that answers; left out where the viewer may not answer, or nothing is asked. */
  cityId?: string | undefined
}

/** Events of others: to organise together, with the answer, or to come to. */
export function EventsOfOthers({ events, cityId }: Props) {
  const t = useTranslations('organising')
  const words = useTranslations('events')
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {events.map(({ id, slug, title, language, city, isPublic, body, agreed, ...span }) => (
        <li key={id}>
          <p className={styles.name} lang={language === locale ? undefined : language} dir="auto">
            {isPublic ? <a href={localePath(locale, `/events/${slug}`)}>{title}</a> : title}
          </p>
          <p>
            <EventTime {...span} />
          </p>
          <p className="small mute">
            {words('row.by', { organisers: city ?? words('row.secretariat') })}
          </p>
          {!isPublic && body && (
            <p className="small" lang={language === locale ? undefined : language} dir="auto">
              {body}
            </p>
          )}
          {cityId && (
            <ActionForm action={answerHostAction} name={`host-${id}`} aria-label={title}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="cityId" value={cityId} />
              <p className={styles.acts}>
                {!agreed && (
                  <Submit look="line" name="answer" value="agree">
                    {t('desk.agree')}
                  </Submit>
                )}
                <Submit look="text" name="answer" value="refuse">
                  {t(agreed ? 'desk.leave' : 'desk.refuse')}
                </Submit>
              </p>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
