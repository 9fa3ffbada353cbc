import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Messages } from '@/components/conversations/messages'
import { ThreadOrder } from '@/components/conversations/thread-order'
import { WriteFields } from '@/components/conversations/write-fields'
import { Part } from '@/components/people/part'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/current-viewer'
import { citiesOf } from '@/lib/auth/viewer'
import { writeMessageAction } from '@/lib/conversations/actions'
import { markRead } from '@/lib/conversations/mutations/mark-read'
import { getConversation } from '@/lib/conversations/queries/get-conversation'
import { isolated } from '@/lib/core/isolated'
import { first, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'conversations' })
  return { title: t('thread.title') }
}

/** One private thread: to read is to have read. */
export default async function ConversationPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const page = Math.max(1, Number(first((await searchParams).page)) || 1)
  const path = `/my-city/messages/${id}${page > 1 ? `?page=${page}` : ''}`
  const viewer = await requireViewer(locale, path)
  const conversation = (await getConversation(viewer, id, { page, locale })) ?? notFound()
  const mine = conversation.mine ?? notFound()
  await markRead(viewer, id)
  const t = await getTranslations('conversations')
  const { title, others, messages, pages } = conversation
  return (
    <Desk
      desk="city"
      place="messages"
      path={path}
      query={citiesOf(viewer).length > 1 ? `city=${mine.slug}` : undefined}
      title={isolated(title)}
      lede={t('thread.with', {
        cities: new Intl.ListFormat(locale).format(others.map(({ name }) => name)),
      })}
      langs={messages.map(({ language }) => language)}
    >
      <GoLink href={localePath(locale, '/my-city/messages')}>{t('thread.back')}</GoLink>
      <Pagination
        page={page}
        pages={pages}
        href={(number) => localePath(locale, `/my-city/messages/${id}?page=${number}`)}
      />
      <Messages messages={messages} />
      <Part id="write" title={t('thread.reply')}>
        <ActionForm
          action={writeMessageAction}
          name={`message-${id}`}
          aria-label={t('thread.reply')}
        >
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="conversationId" value={id} />
          <input type="hidden" name="cityId" value={mine.cityId} />
          <WriteFields />
          <p>
            <Submit>{t('thread.send')}</Submit>
          </p>
        </ActionForm>
      </Part>
      <Part title={t('thread.order')}>
        <ThreadOrder conversation={conversation} mine={mine} />
      </Part>
    </Desk>
  )
}
