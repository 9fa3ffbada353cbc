import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PeopleMenu } from '@/components/people/people-menu'
import { Rows } from '@/components/people/rows'
import { Desk } from '@/components/site/desk'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/current-viewer'
import { can } from '@/lib/auth/policy'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { listUnclaimed } from '@/lib/people/queries/list-unclaimed'
import { pageOf } from '@/lib/people/schema'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, unknown>>
}

const PATH = '/secretariat/people/unclaimed'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'people' })
  return { title: t('views.unclaimed') }
}

export default async function UnclaimedPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const asked = pageOf(await searchParams)
  const address = (number: number) => (number > 1 ? `${PATH}?page=${number}` : PATH)
  const viewer = await requireViewer(locale, address(asked))
  if (!can(viewer, 'network.see-people')) notFound()
  const t = await getTranslations({ locale, namespace: 'people' })
  const { total, page, pages, cities } = await listUnclaimed(viewer, asked, locale)
  const rows = cities.map(({ id, slug, name, country, claims, invitations }) => ({
    id,
    name: <a href={localePath(locale, `/cities/${slug}`)}>{name}</a>,
    detail: country,
    note:
      claims > 0 ? (
        <a href={localePath(locale, '/secretariat/claims')}>{t('unclaimed.claim')}</a>
      ) : invitations > 0 ? (
        t('unclaimed.invited')
      ) : (
        <a
          href={localePath(locale, `/secretariat/people/invite?role=coordinator&city=${id}`)}
          aria-label={t('unclaimed.inviteTo', { name })}
        >
          {t('unclaimed.invite')}
        </a>
      ),
  }))
  return (
    <Desk
      desk="secretariat"
      place="people"
      path={address(page)}
      title={t('views.unclaimed')}
      lede={t('unclaimed.lede', { count: total })}
    >
      <PeopleMenu view="unclaimed" />
      {rows.length > 0 && <Rows rows={rows} />}
      <Pagination {...{ page, pages }} href={(number) => localePath(locale, address(number))} />
    </Desk>
  )
}
