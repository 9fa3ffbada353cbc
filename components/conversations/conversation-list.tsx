import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { listConversations } from '@/lib/conversations/queries/list-conversations'
import { localePath } from '@/lib/i18n/locales'
import styles from './conversations.module.css'

type Props = {
  conversations: Awaited<ReturnType<typeof listConversations>>['conversations']
  /** The city whose they are. */
  name: string
  /** What follows the address of each. */
  query: string
}

/** A city's threads: with whom, about what, and what is unread. */
export function ConversationList({ conversations, name, query }: Props) {
  const t = useTranslations('conversations')
  const format = useFormatter()
  const locale = useLocale()
  const list = new Intl.ListFormat(locale)
  return (
    <Table
      caption={t('list.caption', { name })}
      columns={[{ label: t('list.about') }, { label: t('list.with') }, { label: t('list.last') }]}
      rows={conversations.map(({ id, title, lastAt, unread, with: others }) => ({
        id,
        cells: [
          <span key="about">
            <a href={localePath(locale, `/my-city/messages/${id}`) + query}>
              <bdi>{title}</bdi>
            </a>
            {unread > 0 && (
              <>
                {' '}
                <span className={styles.new}>{t('list.unread', { count: unread })}</span>
              </>
            )}
          </span>,
          <bdi key="with">{list.format(others.map((other) => other.name))}</bdi>,
          format.dateTime(lastAt, { dateStyle: 'medium' }),
        ],
      }))}
    />
  )
}
