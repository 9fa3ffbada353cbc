import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { localePath } from '@/lib/i18n/locales'
import { withdrawInterestAction } from '@/lib/partnerships/actions'
import type { OwnPartnerships } from '@/lib/partnerships/queries/own-partnerships'
import styles from './partnerships.module.css'

/** A city's requests: how each stands, and who waits for an answer. */
export function OwnRequests({ requests }: { requests: OwnPartnerships['requests'] }) {
  const t = useTranslations('partnerships')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {requests.map(({ id, title, language, kind, state, deadline, waiting, hiddenAt, ...row }) => (
        <li key={id}>
          <p className={styles.name} lang={language === locale ? undefined : language} dir="auto">
            <a href={localePath(locale, `/my-city/requests/${id}`)}>{title}</a>
          </p>
          <p className="small mute">
            {t(`kinds.${kind}`)} · {t(`states.${state}`)}
            {state === 'open' && deadline && (
              <>
                {' · '}
                {t('row.until', {
                  date: format.dateTime(deadline, { dateStyle: 'long', timeZone: 'UTC' }),
                })}
              </>
            )}
            {state !== 'draft' && (
              <> · {t('page.seatsLeft', { taken: row.taken, seats: row.seats })}</>
            )}
            {hiddenAt && ` · ${t('desk.hidden')}`}
          </p>
          {waiting > 0 && (
            <p>
              <a href={localePath(locale, `/my-city/requests/${id}#interest`)}>
                {t('desk.waiting', { count: waiting })}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What a city answered to, and what it heard. */
export function OwnInterests({ interests }: { interests: OwnPartnerships['interests'] }) {
  const t = useTranslations('partnerships')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ul className={styles.list}>
      {interests.map(({ id, state, dueAt, reason, answer, request }) => (
        <li key={id}>
          <p className={styles.name}>
            <a
              href={localePath(locale, `/partnerships/${request.slug}`)}
              lang={request.language === locale ? undefined : request.language}
            >
              <bdi>{request.title}</bdi>
            </a>
          </p>
          <p className="small mute">
            <bdi>{request.city}</bdi> · {t(`interestStates.${state}`)}
            {state === 'waiting' && (
              <>
                {' · '}
                {t('desk.answerBy', { date: format.dateTime(dueAt, { dateStyle: 'medium' }) })}
              </>
            )}
          </p>
          {state === 'declined' && reason && (
            <p className="small">{t('answers.said', { reason: t(`reasons.${reason}`) })}</p>
          )}
          {answer && <p dir="auto">{answer}</p>}
          {state === 'waiting' && (
            <ActionForm action={withdrawInterestAction} name={`withdraw-${id}`}>
              <input type="hidden" name="id" value={id} />
              <Submit look="text" aria-label={`${t('desk.withdraw')}: ${request.title}`}>
                {t('desk.withdraw')}
              </Submit>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Whom a city works with, and what is missing until everybody may read of it. */
export function OwnPartners({
  partnerships,
  name,
}: {
  partnerships: OwnPartnerships['partnerships']
  name: string
}) {
  const t = useTranslations('partnerships')
  const locale = useLocale()
  const list = new Intl.ListFormat(locale)
  return (
    <ul className={styles.list}>
      {partnerships.map(({ id, title, language, state, publishes, theyPublish, ...row }) => (
        <li key={id}>
          <p className={styles.name}>
            <a href={localePath(locale, `/my-city/partnerships/${id}`)}>
              <bdi>{list.format(row.with)}</bdi>
            </a>
          </p>
          <p className="small mute">
            <bdi lang={language === locale ? undefined : language}>{title}</bdi> ·{' '}
            {t(`partnershipStates.${state}`)}
          </p>
          <p className="small">
            {row.hiddenAt
              ? t('desk.hidden')
              : !publishes
                ? t('desk.youLack', { name })
                : !theyPublish
                  ? t('desk.theyLack', { cities: list.format(row.with) })
                  : t('desk.public')}
          </p>
        </li>
      ))}
    </ul>
  )
}
