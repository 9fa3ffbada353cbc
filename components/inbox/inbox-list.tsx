import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { localePath } from '@/lib/i18n/locales'
import { readNotificationAction } from '@/lib/notifications/actions'
import type { listInbox } from '@/lib/notifications/queries'
import styles from './inbox-list.module.css'

type Item = Awaited<ReturnType<typeof listInbox>>['items'][number]
type Props = { items: Item[]; timeZone: string }

/** What came, by day; following a link marks it as read. */
export function InboxList({ items, timeZone }: Props) {
  const format = useFormatter()
  const days = new Map<string, Item[]>()
  for (const item of items) {
    const day = format.dateTime(item.createdAt, { dateStyle: 'full', timeZone })
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, rows]) => (
    <section key={day} className={styles.day}>
      <h2 className="h-item">{day}</h2>
      <ul className={styles.items}>
        {rows.map((item) => (
          <InboxRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  ))
}

function InboxRow({ item: { id, text, why, isRead } }: { item: Item }) {
  const t = useTranslations('inbox')
  const locale = useLocale()
  return (
    <li>
      <div className={styles.words}>
        <p>
          {!isRead && <span className={styles.mark}>{t('new')} </span>}
          <a href={localePath(locale, `/inbox/${id}`)}>{text}</a>
        </p>
        <p className={styles.why}>{why}</p>
      </div>
      {!isRead && (
        <ActionForm action={readNotificationAction} name={`read-${id}`}>
          <input type="hidden" name="id" value={id} />
          <Submit look="text" aria-label={`${t('markRead')}: ${text}`}>
            {t('markRead')}
          </Submit>
        </ActionForm>
      )}
    </li>
  )
}
