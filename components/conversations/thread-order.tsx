import { useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import {
  archiveConversationAction,
  blockCityAction,
  restoreConversationAction,
} from '@/lib/conversations/actions'
import type { ConversationPage } from '@/lib/conversations/queries/get-conversation'

type Props = {
  conversation: ConversationPage
  mine: NonNullable<ConversationPage['mine']>
}

/** To put a thread away, or to hear no more from the other city. */
export function ThreadOrder({ conversation, mine }: Props) {
  const t = useTranslations('conversations')
  const { id, others } = conversation
  return (
    <>
      <ActionForm
        action={mine.isArchived ? restoreConversationAction : archiveConversationAction}
        name={`order-${id}`}
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="cityId" value={mine.cityId} />
        {!mine.isArchived && <p className="small mute">{t('thread.archiveHint')}</p>}
        <p>
          <Submit look="line">{t(mine.isArchived ? 'thread.restore' : 'thread.archive')}</Submit>
        </p>
      </ActionForm>
      {others.map(({ slug, name }) => (
        <Fold key={slug} summary={t('thread.block', { city: name })}>
          <ActionForm action={blockCityAction} name={`block-${slug}`}>
            <input type="hidden" name="cityId" value={mine.cityId} />
            <input type="hidden" name="slug" value={slug} />
            <p>{t('thread.blockHint')}</p>
            <p>
              <Submit look="bad">{t('thread.blockNow', { city: name })}</Submit>
            </p>
          </ActionForm>
        </Fold>
      ))}
    </>
  )
}
