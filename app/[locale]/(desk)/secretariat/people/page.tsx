import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { PeopleMenu } from '@/components/people/people-menu'
import { PeopleSearch } from '@/components/people/people-search'
import { Rows } from '@/components/people/rows'
import { Desk } from '@/components/site/desk'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listPeople } from '@/lib/people/queries/list-people'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ q?: string; page?: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('network.title') }
}

export default async function NetworkPeoplePage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const viewer = await requireViewer(locale, '/secretariat/people')
  if (!can(viewer, 'network.see-people')) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const format = await getFormatter()
  const { q, page, pages, total, people } = await listPeople(viewer, await searchParams, locale)
  const address = (number: number) =>
    `/secretariat/people?${new URLSearchParams({ ...(q && { q }), page: String(number) })}`
  const rows = people.map(({ id, name, roles, lastSeenAt }) => ({
    id,
    name: (
      <a href={localePath(locale, `/secretariat/people/${id}`)}>
        <bdi>{name}</bdi>
      </a>
    ),
    detail:
      roles.length > 0
        ? roles.map(({ role, place }) => t(`as.${role}`, { place })).join(' · ')
        : t('network.noRole'),
    note: lastSeenAt
      ? t('network.seen', { date: format.dateTime(lastSeenAt, { dateStyle: 'medium' }) })
      : t('network.neverSeen'),
  }))
  return (
    <Desk
      desk="secretariat"
      place="people"
      path={page > 1 || q ? address(page) : '/secretariat/people'}
      title={t('network.title')}
      lede={t('network.lede')}
    >
      <PeopleMenu view="people" />
      <PeopleSearch q={q} />
      {total === 0 ? (
        <EmptyState title={t('network.nobody')} level="h2">
          <p>{t('network.nobodyText')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="cap">{t('network.count', { count: total })}</p>
          <Rows rows={rows} />
        </>
      )}
      <Pagination {...{ page, pages }} href={(number) => localePath(locale, address(number))} />
    </Desk>
  )
}
