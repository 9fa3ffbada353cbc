import { randomUUID } from 'node:crypto'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import styles from '@/components/conversations/conversations.module.css'
import { LanguageOptions } from '@/components/profiles/language-options'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { Prose } from '@/components/ui/prose'
import { writeToOtherAction } from '@/lib/accreditation/actions'
import type { ThreadMessage } from '@/lib/accreditation/queries/thread'

type Props = {
  applicationId: string
  /** On which side the reader writes. */
  side: 'team' | 'commission'
  messages: ThreadMessage[]
  mayWrite: boolean
  /** What the next message begins with. */
  body?: string
}

/** The private thread of a team and its National Commission. */
export function Thread({ applicationId, side, messages, mayWrite, body = '' }: Props) {
  const t = useTranslations('accreditation')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <>
      {messages.length === 0 ? (
        <p className="small mute">{t('thread.none')}</p>
      ) : (
        <ol className={styles.messages} aria-label={t('thread.label')}>
          {messages.map(({ id, name, createdAt, html, language, isMine, ...message }) => (
            <li key={id} id={`message-${id}`}>
              <article className={isMine ? styles.mine : undefined}>
                <p className={styles.who}>
                  <bdi className={styles.name}>{name || t('thread.former')}</bdi>
                  <span className="mute">{t(`thread.${message.side}`)}</span>
                  <time className="mute" dateTime={createdAt.toISOString()}>
                    {format.dateTime(createdAt, {
                      ...{ year: 'numeric', month: 'short', day: 'numeric' },
                      ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
                    })}
                  </time>
                </p>
                <Prose html={html} lang={language === locale ? undefined : language} />
              </article>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && (
        <ActionForm
          action={writeToOtherAction}
          name={`message-${applicationId}`}
          aria-label={t(side === 'team' ? 'thread.title' : 'thread.titleCommission')}
        >
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="applicationId" value={applicationId} />
          <input type="hidden" name="side" value={side} />
          <FormArea name="body" rows={7} dir="auto" label={t('thread.body')} defaultValue={body} />
          <FormSelect name="language" label={t('thread.language')} defaultValue={locale}>
            <LanguageOptions locale={locale} />
          </FormSelect>
          <p>
            <Submit look="line">{t('thread.send')}</Submit>
          </p>
        </ActionForm>
      )}
    </>
  )
}
