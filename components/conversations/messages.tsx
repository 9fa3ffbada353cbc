import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Prose } from '@/components/ui/prose'
import type { ConversationPage } from '@/lib/conversations/queries/get-conversation'
import { localePath } from '@/lib/i18n/locales'
import styles from './conversations.module.css'

/** What both sides wrote, in its order; the viewer's own stands apart. */
export function Messages({ messages }: { messages: ConversationPage['messages'] }) {
  const t = useTranslations('conversations')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ol className={styles.messages} aria-label={t('thread.label')}>
      {messages.map(({ id, author, city, createdAt, html, language, isHidden, ...message }) => (
        <li key={id} id={`message-${id}`}>
          <article className={message.isMine ? styles.mine : undefined}>
            <p className={styles.who}>
              <bdi className={styles.name}>
                {author ? t('thread.by', { name: author, city }) : t('thread.former', { city })}
              </bdi>
              <time className="mute" dateTime={createdAt.toISOString()}>
                {format.dateTime(createdAt, {
                  ...{ year: 'numeric', month: 'short', day: 'numeric' },
                  ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
                })}
              </time>
            </p>
            {isHidden ? (
              <p className="mute">{t('thread.hidden')}</p>
            ) : (
              <Prose html={html} lang={language === locale ? undefined : language} />
            )}
            {message.files.length > 0 && (
              <ul className={styles.files} aria-label={t('thread.files')}>
                {message.files.map((file) => (
                  <li key={file.id}>
                    <a href={`/api/files/${file.id}`} rel="nofollow">
                      <bdi>{file.name}</bdi>
                    </a>{' '}
                    <span className="mute num">
                      {t('thread.size', { kilobytes: Math.ceil(file.bytes / 1000) })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {!message.isMine && !isHidden && (
              <p className={styles.acts}>
                <a href={localePath(locale, `/report?subject=message&id=${id}`)} rel="nofollow">
                  {t('thread.report')}
                </a>
              </p>
            )}
          </article>
        </li>
      ))}
    </ol>
  )
}
