import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { InvitationList } from '@/components/people/invitation-list'
import { PeopleMenu } from '@/components/people/people-menu'
import { Desk } from '@/components/site/desk'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listInvitations } from '@/lib/people/queries/list-invitations'
import { pageOf } from '@/lib/people/schema'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, unknown>>
}

const PATH = '/secretariat/people/invitations'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('invitations.title') }
}

export default async function InvitationsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const asked = pageOf(await searchParams)
  const address = (number: number) => (number > 1 ? `${PATH}?page=${number}` : PATH)
  const viewer = await requireViewer(locale, address(asked))
  if (!can(viewer, 'network.see-people')) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const { page, pages, invitations } = await listInvitations(viewer, asked, locale)
  return (
    <Desk
      desk="secretariat"
      place="people"
      path={address(page)}
      title={t('invitations.title')}
      lede={t('invitations.lede')}
    >
      <PeopleMenu view="invitations" />
      {invitations.length === 0 ? (
        <EmptyState title={t('invitations.none')} level="h2" />
      ) : (
        <InvitationList invitations={invitations} />
      )}
      <Pagination {...{ page, pages }} href={(number) => localePath(locale, address(number))} />
    </Desk>
  )
}
