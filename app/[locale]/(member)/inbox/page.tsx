import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { InboxKinds } from '@/components/inbox/inbox-kinds'
import { InboxList } from '@/components/inbox/inbox-list'
import { OwnPage } from '@/components/people/own-page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/current-viewer'
import { getAccount } from '@/lib/auth/queries/account'
import { readQuery, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { readAllAction } from '@/lib/notifications/actions'
import { countUnread, listInbox } from '@/lib/notifications/queries'
import { KINDS } from '@/lib/notifications/schema'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> }

const View = z.object({
  kind: z.enum(KINDS).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'inbox' })
  return { title: t('title'), robots: { index: false } }
}

export default async function InboxPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/inbox')
  const { value: view } = readQuery(View, await searchParams)
  const [t, { items, kinds, pages }, unread, { timezone }] = await Promise.all([
    getTranslations('inbox'),
    listInbox(viewer, view, locale),
    countUnread(viewer),
    getAccount(viewer),
  ])
  const address = (kind = view.kind, page = 1) => {
    const query = new URLSearchParams({
      ...(kind && { kind }),
      ...(page > 1 && { page: `${page}` }),
    })
    return localePath(locale, '/inbox') + (query.size > 0 ? `?${query}` : '')
  }

  return (
    <OwnPage path="/inbox" title={t('title')} lede={t('lede')}>
      {unread > 0 && (
        <ActionForm action={readAllAction} name="read-all">
          <Submit look="line">{t('markAll')}</Submit>
        </ActionForm>
      )}
      <InboxKinds
        present={kinds}
        current={view.kind}
        href={(kind) => (kind ? address(kind) : localePath(locale, '/inbox'))}
      />
      {items.length === 0 && (
        <EmptyState
          level="h2"
          title={t('empty.title')}
          actions={
            <ButtonLink look="line" href={localePath(locale, '/settings/following')}>
              {t('empty.follow')}
            </ButtonLink>
          }
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
      <InboxList items={items} timeZone={timezone ?? 'UTC'} />
      <Pagination page={view.page} pages={pages} href={(page) => address(view.kind, page)} />
    </OwnPage>
  )
}
